import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  encoders,
  exportIssues,
  memoryParts,
  plainSettings,
  readUnfinished,
  type ExportSpec,
  type Receipt,
} from '../../../src/export-engine';
import { breakingWorld, type Cut } from '../../support/breaking-world';
import { anExport } from '../../support/export-spec';
import { memorySink } from '../../support/memory-sink';
import { json, scriptedJira, someIssues } from '../../support/scripted-jira';
import { skippingClock } from '../../support/skipping-clock';

const changeOf = (id: string) => ({
  issueId: id,
  changeHistories: [
    { id: `9${id}`, created: '2026-01-30T09:00:00.000+0000', items: [{ field: 'Rank', toString: id }] },
  ],
});

/** Runs an export that breaks at each cut and is called again, until it is done. Every third issue vanishes. */
async function exportThrough(spec: ExportSpec, count: number, cuts: readonly Cut[]) {
  const clock = skippingClock();
  const parts = memoryParts();
  const issues = someIssues(count);
  const { requestJira } = scriptedJira({
    issues,
    idsPerPage: 750,
    script: ({ path, body }) => {
      if (path.endsWith('/field')) return json([]);
      const ids = new Set(body['issueIdsOrKeys'] as string[] | undefined);
      const there = issues.filter(({ id }) => ids.has(id) && Number(id) % 3 !== 0);
      if (path.endsWith('changelog/bulkfetch')) return json({ issueChangeLogs: there.map(({ id }) => changeOf(id)) });
      return path.endsWith('issue/bulkfetch') ? json({ issues: there }) : undefined;
    },
  });

  let receipt: Receipt | undefined;
  let sink = memorySink();
  for (const cut of [...cuts, null]) {
    if (receipt) break;
    const world = breakingWorld({ requestJira, parts }, cut);
    sink = memorySink();
    const call = exportIssues({
      requestJira: world.requestJira,
      parts: world.parts,
      spec,
      sink,
      clock,
      random: () => 0,
    });
    const end = await Promise.race([call, world.closed]).catch((error: unknown) => error);
    if (end instanceof Object && 'sha256' in end) receipt = end as Receipt;
    else if (end !== 'closed')
      expect(end).toMatchObject({ code: expect.stringMatching(/^(NETWORK|NO_PERMISSION|TOO_LARGE)$/) });
  }
  return { receipt, bytes: Buffer.from(sink.bytes()).toString('latin1'), left: await parts.names() };
}

const cut = fc.record<Cut>({
  kind: fc.constantFrom('network', 'session', 'closed', 'quota'),
  step: fc.integer({ min: 1, max: 24 }),
});
/** A few parts of 100, with their ids on one page; or a few of 1,000 that are read while ids are still looked for. */
const count = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 750 }), weight: 4 },
  { arbitrary: fc.integer({ min: 751, max: 2_600 }), weight: 1 },
);
const run = fc.record({ count, cuts: fc.array(cut, { maxLength: 4 }) });

describe.each(encoders.map(({ format }) => format))('a %s file', (format) => {
  const spec = anExport({ format });

  test('is the same to the byte, wherever the run was cut and went on', async () => {
    const uncut = new Map<number, Awaited<ReturnType<typeof exportThrough>>>();
    await fc.assert(
      fc.asyncProperty(run, async ({ count, cuts }) => {
        const expected = uncut.get(count) ?? (await exportThrough(spec, count, []));
        uncut.set(count, expected);
        const actual = await exportThrough(spec, count, cuts);
        expect(actual.bytes === expected.bytes).toBe(true);
        expect(actual.receipt).toMatchObject({
          rows: count - Math.floor(count / 3) - (count % 3 === 2 ? 1 : 0),
          leftOut: expected.receipt?.leftOut,
          sha256: expected.receipt?.sha256,
        });
        expect(actual.left).toEqual([]);
      }),
      { numRuns: format === 'csv' ? 80 : 20 },
    );
  }, 60_000);
});

describe('a run that goes on', () => {
  const spec = anExport();

  /** Breaks off a run of 500 issues, five parts, when three of them have been read. */
  async function interrupted(kind: Cut['kind'] = 'network') {
    const clock = skippingClock();
    const parts = memoryParts();
    const issues = someIssues(500);
    let asked = 0;
    const jira = scriptedJira({
      issues,
      script: ({ path }) => (path.endsWith('bulkfetch') && (asked += 1) > 3 && asked < 99 ? 'no answer' : undefined),
    });
    const call = (more: Partial<Parameters<typeof exportIssues>[0]> = {}) => {
      const sink = memorySink();
      const made = exportIssues({ requestJira: jira.requestJira, parts, spec, sink, clock, random: () => 0, ...more });
      return made.then((receipt) => ({ receipt, text: sink.text() }));
    };
    await expect(call()).rejects.toMatchObject({ code: 'NETWORK' });
    asked = 99;
    const before = jira.requests.length;
    return {
      clock,
      parts,
      call,
      kind,
      asks: () => jira.requests.slice(before).map(({ path }) => path.split('/').at(-1)),
    };
  }

  test('reads only what is missing, and says when the export began', async () => {
    const { call, asks, parts } = await interrupted();
    expect(await readUnfinished(parts)).toEqual({
      spec,
      startedAt: '2026-01-31T09:00:00.000Z',
      total: 500,
      settled: 300,
    });
    const { receipt } = await call();
    expect(asks()).toEqual(['bulkfetch', 'bulkfetch']);
    expect(receipt).toMatchObject({ rows: 500, startedAt: '2026-01-31T09:00:00.000Z' });
    expect(await readUnfinished(parts)).toBeNull();
  });

  test('tells the time left by what it reads itself', async () => {
    const { call, clock } = await interrupted();
    const seen: unknown[] = [];
    const before = clock.now();
    await call({
      onProgress: ({ settled, remainingMs, rowsPerSecond }) => seen.push([settled, remainingMs, rowsPerSecond]),
    });
    expect(clock.now()).toBe(before);
    expect(seen.slice(0, 4)).toEqual([
      [0, null, 0],
      [100, null, 0],
      [200, null, 0],
      [300, null, 0],
    ]);
  });

  test.each<[string, Partial<ExportSpec>]>([
    ['query', { jql: 'project = WEB' }],
    ['columns', { columns: spec.columns.slice(1) }],
    ['settings', { settings: { ...plainSettings, timeZone: 'Europe/Berlin' } }],
  ])('of another %s starts anew', async (_, change) => {
    const { call, asks } = await interrupted();
    await call({ spec: { ...spec, ...change } });
    expect(asks()).toEqual(['jql', ...Array.from({ length: 5 }, () => 'bulkfetch')]);
  });

  test('is the same run where only the order of its names differs', async () => {
    const { call, asks } = await interrupted();
    await call({ spec: Object.fromEntries(Object.entries(spec).reverse()) as ExportSpec });
    expect(asks()).toEqual(['bulkfetch', 'bulkfetch']);
  });

  test.each([
    [24, ['bulkfetch', 'bulkfetch']],
    [24.1, ['jql', ...Array.from({ length: 5 }, () => 'bulkfetch')]],
  ])('after %d hours asks for %j', async (hours, expected) => {
    const { call, asks, clock } = await interrupted();
    const began = Date.parse('2026-01-31T09:00:00.000Z');
    await clock.sleep(began + hours * 3_600_000 - clock.now());
    await call();
    expect(asks()).toEqual(expected);
  });

  test.each([
    ['is torn', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['is empty', () => new Uint8Array()],
    ['is not of ours', () => new TextEncoder().encode('{"rows":{"issues":[]}}')],
    ['is of another run', (bytes: Uint8Array) => rewritten(bytes, /"run":"[^"]*"/, '"run":"2026-01-30T09:00:00.000Z"')],
    ['is of another place', (bytes: Uint8Array) => rewritten(bytes, /"part":1/, '"part":2')],
    ['has a row too few', (bytes: Uint8Array) => rewritten(bytes, /"issues":\[\[.*?\],/, '"issues":[')],
  ])('reads a part again that %s', async (_, spoil) => {
    const { call, asks, parts } = await interrupted();
    await parts.write('part-1', spoil((await parts.read('part-1'))!));
    const { receipt } = await call();
    expect(asks()).toEqual(['bulkfetch', 'bulkfetch', 'bulkfetch']);
    expect(receipt.rows).toBe(500);
  });

  test.each(['run', 'ids-0'])('starts anew where the document "%s" is torn', async (name) => {
    const { call, asks, parts } = await interrupted();
    await parts.write(name, (await parts.read(name))!.subarray(0, 40));
    await call();
    expect(asks()[0]).toBe('jql');
  });

  test('on Cancel clears what is kept, unless it is to be left for a later call', async () => {
    for (const keepOnCancel of [true, false]) {
      const { call, parts } = await interrupted();
      const cancel = new AbortController();
      const cancelled = call({
        keepOnCancel,
        signal: cancel.signal,
        onProgress: ({ settled }) => settled === 200 && cancel.abort(),
      });
      await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
      expect((await parts.names()).includes('run')).toBe(keepOnCancel);
    }
  });
});

function rewritten(bytes: Uint8Array, pattern: RegExp, by: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(pattern);
  return new TextEncoder().encode(text.replace(pattern, by));
}
