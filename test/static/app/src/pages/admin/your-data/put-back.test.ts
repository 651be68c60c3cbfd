import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RestoreRow, RestoreVerdict } from '../../../../../../../src/contract';
import { writeTakeOut } from '../../../../../../../src/take-out';
import { planRestore, restore } from '../../../../../../../static/app/src/pages/admin/your-data/put-back/put-back';
import { restoreBatches } from '../../../../../../../static/app/src/pages/admin/your-data/put-back/restore-batches';
import { memorySink } from '../../../../../../support/memory-sink';
import { kept } from './kept-kinds';

const row = (id: string, text = ''): RestoreRow => ({ id, value: { text } });

async function fileWith(records: Readonly<Record<string, readonly RestoreRow[]>>): Promise<Blob> {
  const sink = memorySink();
  await writeTakeOut(sink, {
    takenAt: '2026-11-26T12:00:00.000Z',
    site: { address: 'https://acme.atlassian.net', cloudId: 'cloud-1' },
    appVersion: '0.1.0',
    policyVersion: '2.0',
    inventory: '{}',
    inventoryDigest: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    kinds: Object.keys(records).map((name) => ({ name, title: name })),
    elsewhere: [],
    readPage: async (kind) => ({ records: records[kind] ?? [] }),
  });
  return new Blob([sink.bytes().slice()]);
}

/** A site that has what `here` names; whatever it is asked, and how often it was busy first, is kept. */
function siteWith(here: Readonly<Record<string, string>>, busy = 0) {
  const created: string[] = [];
  const waits: number[] = [];
  let refusals = busy;
  const verdictOf = ({ id, value }: RestoreRow): RestoreVerdict => {
    if (id.startsWith('bad')) return { outcome: 'refused', why: 'The name is missing.' };
    const there = here[id];
    return { outcome: there === undefined ? 'new' : there === value['text'] ? 'same' : 'differs' };
  };
  const answer = (rows: readonly RestoreRow[]) => {
    if (refusals > 0) {
      refusals -= 1;
      return { ok: false, code: 'RATE_LIMITED', message: 'Busy.', reference: 'r' } as const;
    }
    return { ok: true, value: { verdicts: rows.map(verdictOf) } } as const;
  };
  return {
    created,
    waits,
    task: {
      backend: {
        previewRestore: async ({ rows }: { rows: readonly RestoreRow[] }) => answer(rows),
        restoreRecords: async ({ rows }: { rows: readonly RestoreRow[] }) => {
          const reply = answer(rows);
          if (reply.ok) created.push(...rows.map(({ id }) => id));
          return reply;
        },
      },
      signal: new AbortController().signal,
      onProgress: () => undefined,
      wait: async (ms: number) => void waits.push(ms),
    },
  };
}

test('a file is shown as what it would change, and then only what is missing is created', async () => {
  const file = await fileWith({
    definition: [row('a', 'x'), row('b', 'x'), row('c', 'x'), row('bad-1'), row('bad-2')],
    run: [row('r1'), row('r2')],
    'from-tomorrow': [row('t')],
    switch: [],
  });
  const site = siteWith({ b: 'x', c: 'y' });
  const kinds = [kept('definition'), kept('run', { restorable: false }), kept('switch')];
  const plan = await planRestore(file, kinds, site.task);
  expect(plan.tallies).toEqual([
    {
      kind: 'definition',
      title: 'Definition',
      created: 1,
      same: 1,
      differs: 1,
      refused: new Map([['The name is missing.', 2]]),
    },
    {
      kind: 'run',
      title: 'Run',
      created: 0,
      same: 0,
      differs: 0,
      refused: new Map([['Only saved exports, settings and totals are put back.', 2]]),
    },
    {
      kind: 'from-tomorrow',
      title: 'from-tomorrow',
      created: 0,
      same: 0,
      differs: 0,
      refused: new Map([['This version of Openbook keeps no such records.', 1]]),
    },
  ]);
  expect(site.created).toEqual([]);
  expect(await restore(plan, site.task)).toEqual([
    { kind: 'definition', title: 'Definition', created: 1, same: 0, differs: 0, refused: new Map() },
  ]);
  expect(site.created).toEqual(['a']);
});

test('where it is stopped, what was created until then is told, and stays', async () => {
  const rows = Array.from({ length: 250 }, (_, at) => row(String(at)));
  const site = siteWith({});
  const plan = await planRestore(
    await fileWith({ definition: rows, switch: rows }),
    [kept('definition'), kept('switch')],
    site.task,
  );
  const stop = new AbortController();
  const tallies = await restore(plan, { ...site.task, signal: stop.signal, onProgress: () => stop.abort() });
  expect(tallies).toMatchObject([{ kind: 'definition', created: 100 }]);
  expect(site.created).toHaveLength(100);
});

test('a busy site is asked again after a while, and not for ever', async () => {
  const file = await fileWith({ definition: [row('a')] });
  const busy = siteWith({}, 3);
  expect((await planRestore(file, [kept('definition')], busy.task)).rows).toHaveLength(1);
  expect(busy.waits).toEqual([20_000, 20_000, 20_000]);
  const jammed = siteWith({}, Infinity);
  await expect(planRestore(file, [kept('definition')], jammed.task)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    refusal: { reference: 'r' },
  });
  expect(jammed.waits).toHaveLength(11);
});

test('rows go in their order, as many to a call as it takes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200_000), { maxLength: 250 }), (sizes) => {
      const rows = sizes.map((size, at) => row(String(at), 'x'.repeat(size)));
      const batches = restoreBatches(rows);
      expect(batches.flat()).toEqual(rows);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(100);
        const bytes = Buffer.byteLength(JSON.stringify(batch));
        expect(batch.length === 1 || bytes < 400_000).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});
