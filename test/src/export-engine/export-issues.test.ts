import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  exportIssues,
  plainSettings,
  type Column,
  type ExportOptions,
  type ExportProgress,
  type ExportSpec,
} from '../../../src/export-engine';
import { anExport } from '../../support/export-spec';
import { memorySink } from '../../support/memory-sink';
import { json, scriptedJira, someIssues, type Misbehaviour } from '../../support/scripted-jira';
import { skippingClock } from '../../support/skipping-clock';

/** Exports with a memory sink and a clock that never waits; everything can be set otherwise, also in the specification. */
async function runExport(
  options: Pick<ExportOptions, 'requestJira'> & Partial<Omit<ExportOptions, 'spec'>> & Partial<ExportSpec>,
) {
  const { requestJira, parts, signal, onProgress, sink: otherSink, clock = skippingClock(), ...changes } = options;
  const sink = memorySink();
  const spec = anExport(changes);
  const receipt = await exportIssues({ requestJira, spec, parts, signal, onProgress, sink: otherSink ?? sink, clock });
  return { receipt, sink, keys: keysIn(sink.text()) };
}

function keysIn(csv: string): (string | undefined)[] {
  return csvParse(csv, { record_delimiter: '\r\n' })
    .map((row) => row[0])
    .slice(1);
}

describe('an export', () => {
  test('writes the issues in the query’s order, though Jira gives them in that of their ids', async () => {
    const issues = someIssues(7);
    const { sink, receipt } = await runExport({ requestJira: scriptedJira({ issues }).requestJira });
    expect(sink.text()).toBe(
      [
        'Key,Summary',
        'OBK-7,Summary 7',
        'OBK-1,Summary 1',
        'OBK-6,Summary 6',
        'OBK-2,Summary 2',
        'OBK-5,Summary 5',
        'OBK-3,Summary 3',
        'OBK-4,Summary 4',
        '',
      ].join('\r\n'),
    );
    expect(receipt).toEqual({
      format: 'csv',
      columns: ['Key', 'Summary'],
      rows: 7,
      bytes: 132,
      sha256: createHash('sha256').update(sink.bytes()).digest('hex'),
      startedAt: '2026-01-31T09:00:00.000Z',
      finishedAt: '2026-01-31T09:00:00.000Z',
      leftOut: [],
      changed: [],
      notes: [],
    });
  });

  test('asks for ids only, then for the issues by id with the fields of the columns', async () => {
    const jira = scriptedJira({ issues: someIssues(2) });
    await runExport({ requestJira: jira.requestJira, jql: 'project = OBK order by key' });
    expect(jira.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/rest/api/3/search/jql', { jql: 'project = OBK order by key', fields: ['id'], maxResults: 5000 }],
      ['/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['10002', '10001'], fields: ['summary', 'updated'] }],
    ]);
  });

  test('of nothing is a header', async () => {
    const { sink, receipt } = await runExport({ requestJira: scriptedJira({ issues: [] }).requestJira });
    expect(sink.text()).toBe('Key,Summary\r\n');
    expect(receipt.rows).toBe(0);
  });

  test('starts with a byte order mark where it is asked for', async () => {
    const settings = { ...plainSettings, csv: { ...plainSettings.csv, bom: true } };
    const { sink } = await runExport({ requestJira: scriptedJira({ issues: [] }).requestJira, settings });
    expect(sink.text()).toBe('\uFEFFKey,Summary\r\n');
  });

  test('guards the header too: whoever names a field could name it a formula', async () => {
    const { sink, receipt } = await runExport({
      requestJira: scriptedJira({ issues: [] }).requestJira,
      columns: [{ fieldId: 'x', header: '=1+1', kind: 'text', type: 'text' }],
    });
    expect(sink.text()).toBe("'=1+1\r\n");
    expect(receipt.columns).toEqual(['=1+1']);
  });

  test('without a column is bad input', async () => {
    const { requestJira } = scriptedJira({ issues: [] });
    await expect(runExport({ requestJira, columns: [] })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('of bad JQL says so in Jira’s words', async () => {
    const { requestJira } = scriptedJira({
      issues: [],
      script: () => json({ errorMessages: ['Field ‘proyect’ does not exist.'], errors: {} }, { status: 400 }),
    });
    await expect(runExport({ requestJira })).rejects.toMatchObject({
      code: 'JQL_INVALID',
      message: expect.stringContaining('Field ‘proyect’ does not exist.'),
    });
  });
});

describe('paging and batches', () => {
  test('short and empty pages are not the end; an issue on two pages is one row', async () => {
    const [a, b, c] = someIssues(3);
    const pages = [[a], [], [b, a], [c]];
    const { keys } = await runExport({
      requestJira: scriptedJira({
        issues: someIssues(3),
        script: ({ path, body }) => {
          if (!path.endsWith('/search/jql')) return undefined;
          const page = Number(body['nextPageToken'] ?? 0);
          return json({ issues: pages[page], ...(page < 3 && { nextPageToken: String(page + 1) }) });
        },
      }).requestJira,
    });
    expect(keys).toEqual(['OBK-3', 'OBK-1', 'OBK-2']);
  });

  test.each<[string, object]>([
    ['a token that comes back', { issues: [{ id: '1' }], nextPageToken: 'again' }],
    ['a page that is not the last but has no token', { issues: [{ id: '1' }], isLast: false }],
    ['an answer without issues', { total: 5 }],
    ['an issue without an id', { issues: [{ key: 'OBK-1' }] }],
  ])('%s is an error, never a short file', async (_, page) => {
    const { requestJira } = scriptedJira({ issues: [], script: () => json(page) });
    await expect(runExport({ requestJira })).rejects.toMatchObject({ code: 'JIRA_UNAVAILABLE' });
  });

  test.each([
    [90, [90]],
    [250, [100, 100, 50]],
    [2_500, [300, 300, 300, 300, 300, 300, 300, 300, 100]],
    [12_500, [...Array.from({ length: 12 }, () => 1_000), 500]],
  ])('%i issues are read in parts that grow with their number, to the 1,000 that Jira takes', async (count, sizes) => {
    const jira = scriptedJira({ issues: someIssues(count) });
    const { receipt } = await runExport({ requestJira: jira.requestJira });
    expect(receipt.rows).toBe(count);
    const asked = jira.requests.filter(({ path }) => path.endsWith('bulkfetch'));
    expect(asked.map(({ body }) => (body['issueIdsOrKeys'] as string[]).length)).toEqual(sizes);
  });

  test('where Jira takes 100, the export goes on with 100, and at most ten requests are under way', async () => {
    const issues = someIssues(8_000);
    const jira = scriptedJira({
      issues,
      bulkFetchLimit: 100,
      script: () => new Promise((later) => void setImmediate(() => later(undefined))),
    });
    const { keys } = await runExport({ requestJira: jira.requestJira });
    expect(keys).toEqual(issues.map(({ key }) => key));
    const sizes = jira.requests.slice(2).map(({ body }) => (body['issueIdsOrKeys'] as string[]).length);
    // Those that were under way or in the queue when Jira refused the first.
    expect(sizes.filter((size) => size > 100)).toHaveLength(8);
    expect(jira.mostAtOnce()).toBe(10);
  });

  test('comments are asked for 100 issues at a time from the start', async () => {
    const jira = scriptedJira({ issues: someIssues(150), bulkFetchLimit: 100 });
    await runExport({
      requestJira: jira.requestJira,
      columns: [{ fieldId: 'comment', header: 'Comment', kind: 'comments', type: 'text' }],
    });
    expect(jira.requests).toHaveLength(1 + 2);
  });

  test('columns that Jira refuses also for few issues end the export with its reason', async () => {
    const { requestJira } = scriptedJira({
      issues: someIssues(3),
      script: ({ path }) =>
        path.endsWith('bulkfetch') ? json({ errorMessages: ['No such field.'] }, { status: 400 }) : undefined,
    });
    await expect(runExport({ requestJira })).rejects.toMatchObject({
      message: expect.stringContaining('No such field.'),
    });
  });
});

describe('issues that do not come', () => {
  test('are listed with the reason, and the others keep their order', async () => {
    const issues = someIssues(5);
    const script = ({ path }: { path: string }): Misbehaviour =>
      path.endsWith('bulkfetch')
        ? json({ issues: issues.slice(1, 4), issueErrors: [{ id: '10003', errorMessage: 'Later.' }] })
        : undefined;
    const { receipt, keys } = await runExport({ requestJira: scriptedJira({ issues, script }).requestJira });
    expect(keys).toEqual(['OBK-1', 'OBK-4', 'OBK-2']);
    expect(receipt.leftOut).toEqual([
      { id: '10005', reason: 'vanished' },
      { id: '10003', reason: 'unreadable' },
    ]);
  });

  test('are asked for again where Jira says that it failed to read them', async () => {
    const issues = someIssues(4);
    let first = true;
    const script = ({ path }: { path: string }): Misbehaviour => {
      if (!path.endsWith('bulkfetch') || !first) return undefined;
      first = false;
      return json({ issues: issues.slice(0, 3), issueErrors: [{ id: issues[3]?.id, errorMessage: 'Later.' }] });
    };
    const { receipt, keys } = await runExport({ requestJira: scriptedJira({ issues, script }).requestJira });
    expect(keys).toEqual(['OBK-4', 'OBK-1', 'OBK-3', 'OBK-2']);
    expect(receipt.leftOut).toEqual([]);
  });
});

describe('issues that were edited after the export began', () => {
  const began = Date.UTC(2026, 0, 31, 9);
  const edited = (minutes: number, jiraIsAheadMs = 0) => {
    const updated = new Date(began + jiraIsAheadMs + minutes * 60_000).toISOString().replace('Z', '+0000');
    return { id: '10001', key: 'OBK-1', fields: { summary: 'Edited', updated } };
  };

  test.each([
    ['a minute later', 1, ['10001']],
    ['a minute before', -1, []],
  ])('are written as they were read, and listed: %s', async (_, minutes, changed) => {
    const jira = scriptedJira({ issues: [edited(minutes)] });
    const { receipt, keys } = await runExport({ requestJira: jira.requestJira });
    expect(keys).toEqual(['OBK-1']);
    expect(receipt.changed).toEqual(changed);
  });

  test.each([
    [1, ['10001']],
    [-1, []],
  ])('are told by Jira’s clock where its answers show it: %i minutes by that', async (minutes, changed) => {
    const hour = 3_600_000;
    const issue = edited(minutes, hour);
    const date = new Date(began + hour).toUTCString();
    const { requestJira } = scriptedJira({
      issues: [issue],
      script: () => json({ issues: [issue] }, { headers: { Date: date } }),
    });
    expect((await runExport({ requestJira })).receipt.changed).toEqual(changed);
  });
});

test('progress tells the phase, the counts, the rate and the time left', async () => {
  const clock = skippingClock();
  const jira = scriptedJira({
    issues: someIssues(3_000),
    idsPerPage: 2_000,
    script: async () => {
      await clock.sleep(1_000);
      return undefined;
    },
  });
  const seen: ExportProgress[] = [];
  await runExport({ requestJira: jira.requestJira, clock, onProgress: (progress) => seen.push(progress) });
  expect(seen.slice(0, 4).map(({ phase, found, rows, total }) => [phase, found, rows, total])).toEqual([
    ['finding', 2000, 0, null],
    ['finding', 3000, 0, null],
    ['reading', 3000, 0, 3000],
    ['reading', 3000, 1000, 3000],
  ]);
  expect(seen[2]).toMatchObject({ elapsedMs: 4_000, rowsPerSecond: 0, remainingMs: null, resumable: false });
  expect(seen.at(-1)).toMatchObject({ elapsedMs: 5_000, rowsPerSecond: 1_000, remainingMs: 0, settled: 3_000 });
});

describe('Cancel', () => {
  test('returns at once though Jira never answers, and late answers write nothing', async () => {
    const cancel = new AbortController();
    const answers: (() => void)[] = [];
    const jira = scriptedJira({
      issues: someIssues(10),
      script: ({ path }) =>
        path.endsWith('bulkfetch') ? new Promise((resolve) => answers.push(() => resolve(undefined))) : undefined,
    });
    const sink = memorySink();
    const running = runExport({
      requestJira: jira.requestJira,
      sink,
      signal: cancel.signal,
      onProgress: ({ phase }) => phase === 'reading' && setTimeout(() => cancel.abort(), 5),
    });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    answers.forEach((answer) => answer());
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sink.text()).not.toContain('OBK');
  });

  test('before the start asks nothing', async () => {
    const jira = scriptedJira({ issues: [] });
    const running = runExport({ requestJira: jira.requestJira, signal: AbortSignal.abort() });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(jira.requests).toHaveLength(0);
  });
});

test('a failure stops the requests that are under way: none is tried again behind a finished export', async () => {
  const jira = scriptedJira({
    issues: someIssues(5_000),
    script: ({ path, nth }) => {
      if (!path.endsWith('bulkfetch')) return undefined;
      return nth === 2 ? json({}, { status: 403 }) : json({}, { status: 503 });
    },
  });
  await expect(runExport({ requestJira: jira.requestJira })).rejects.toMatchObject({ code: 'NO_PERMISSION' });
  const asked = jira.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(jira.requests).toHaveLength(asked);
});

test('a sink that fails ends the export with its own error', async () => {
  const full = new Error('disk full');
  const { requestJira } = scriptedJira({ issues: someIssues(3) });
  await expect(runExport({ requestJira, sink: { write: () => Promise.reject(full) } })).rejects.toBe(full);
});

test('however Jira misbehaves: every id has one outcome, in the query’s order, or there is an error and no receipt', async () => {
  const trouble = fc.constantFrom(
    '429',
    '429 with a wait',
    '500',
    'no answer',
    'broken off',
    'vanish',
    'fail',
    'stranger',
    'slow',
    'none',
  );
  const run = fc.record({
    // Up to four batches of 100, which is what a column of comments makes them.
    count: fc.integer({ min: 0, max: 350 }),
    idsPerPage: fc.integer({ min: 20, max: 400 }),
    bulkFetchLimit: fc.constantFrom(100, 1_000),
    // One trouble a request, over and over; `none` is likely enough for tries to end well.
    troubles: fc.array(fc.oneof(fc.constant('none' as const), trouble), { minLength: 1, maxLength: 40 }),
  });

  await fc.assert(
    fc.asyncProperty(run, async ({ count, idsPerPage, bulkFetchLimit, troubles }) => {
      const issues = someIssues(count);
      const gone = new Set<string>();
      const script = async ({
        path,
        body,
        nth,
      }: {
        path: string;
        body: { [name: string]: unknown };
        nth: number;
      }): Promise<Misbehaviour> => {
        const bulk = path.endsWith('bulkfetch');
        const ids = bulk ? (body['issueIdsOrKeys'] as string[]) : [];
        const given = issues.filter(({ id }) => ids.includes(id) && !gone.has(id));
        switch (troubles[nth % troubles.length]) {
          case '429':
            return json({}, { status: 429 });
          case '429 with a wait':
            return json({}, { status: 429, headers: { 'Retry-After': '2' } });
          case '500':
            return json({}, { status: 500 });
          case 'no answer':
            return 'no answer';
          case 'broken off':
            return new Response('{"issues":[{');
          case 'slow':
            await new Promise((resolve) => setImmediate(resolve));
            break;
          case 'vanish':
            if (given[0]) gone.add(given[0].id);
            if (bulk) return json({ issues: given.slice(1), issueErrors: [] });
            break;
          case 'fail':
            if (bulk) return json({ issues: given.slice(1), issueErrors: given.slice(0, 1).map(({ id }) => ({ id })) });
            break;
          case 'stranger':
            if (bulk)
              return json({ issues: [...given, { id: '1', key: 'X-1', fields: {} }, ...given], issueErrors: [] });
        }
        return bulk && gone.size > 0 ? json({ issues: given, issueErrors: [] }) : undefined;
      };

      const { requestJira } = scriptedJira({ issues, idsPerPage, bulkFetchLimit, script });
      const withComments: Column[] = [
        ...anExport().columns,
        { fieldId: 'comment', header: 'Comment', kind: 'comments', type: 'text' },
      ];
      const outcome = await runExport({ requestJira, columns: withComments }).catch((error: unknown) => error);
      if (!(outcome instanceof Object && 'receipt' in outcome)) {
        expect(outcome).toMatchObject({ code: expect.stringMatching(/^(RATE_LIMITED|JIRA_UNAVAILABLE|NETWORK)$/) });
        return;
      }
      const { receipt, keys } = outcome as Awaited<ReturnType<typeof runExport>>;
      const left = new Set(receipt.leftOut.map(({ id }) => id));
      expect(left.size).toBe(receipt.leftOut.length);
      expect(receipt.rows + left.size).toBe(count);
      expect(keys).toEqual(issues.filter(({ id }) => !left.has(id)).map(({ key }) => key));
      for (const { id, reason } of receipt.leftOut) expect(reason === 'unreadable' || gone.has(id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
