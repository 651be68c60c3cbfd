import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { FinishedRun } from '../../../../../../src/contract';
import type { Backend } from '../../../../../../static/app/src/ports';
import { runExport, type ResumableRun } from '../../../../../../static/app/src/pages/export/run-export';
import { exportsInMemory } from '../../../../../support/export-in-memory';
import { anExport } from '../../../../../support/export-spec';
import { json, scriptedJira, someIssues } from '../../../../../support/scripted-jira';
import type { RunPatience } from '../../../../../../static/app/src/pages/export/run-record';
import type { Misbehaviour } from '../../../../../support/scripted-jira';

const spec = anExport();
const context = { cloudId: 'site-1', accountId: 'person-1' };
const noCounts = { vanished: 0, unreadable: 0, changed: 0, notes: 0 };
const noRecord = { ok: false, code: 'UNEXPECTED', message: 'The record was not written.', reference: 'r1' } as const;

/** A backend that remembers how runs ended. */
function backendWith(replies: Partial<Pick<Backend, 'startRun' | 'finishRun'>> = {}) {
  const finished: FinishedRun[] = [];
  const backend: Pick<Backend, 'startRun' | 'finishRun'> = {
    startRun: async () => ({ ok: true, value: { runId: 'run-1' } }),
    finishRun: async (run) => {
      finished.push(run);
      return { ok: true, value: { finishedAt: '2026-11-23T18:30:00.000Z' } };
    },
    ...replies,
  };
  return { backend, finished };
}

let closeLine = () => {};
afterEach(() => closeLine());

async function run(options: {
  readonly issues?: number;
  readonly script?: (path: string) => Misbehaviour;
  readonly replies?: Parameters<typeof backendWith>[0];
  readonly cancelAtRows?: number;
  /** Presses Cancel while the backend is asked to record the start. */
  readonly cancelAtStart?: boolean;
  readonly patience?: RunPatience;
}) {
  const { issues = 250, script, replies, cancelAtRows, cancelAtStart, patience } = options;
  const jira = scriptedJira({ issues: someIssues(issues), bulkFetchLimit: 100, script: ({ path }) => script?.(path) });
  const { backend, finished } = backendWith(replies);
  const controller = new AbortController();
  const { exporter, keptExports, rooms, close } = exportsInMemory(jira.requestJira);
  closeLine = close;
  const startedRuns: unknown[] = [];
  const ports = {
    backend: {
      ...backend,
      startRun: (request: Parameters<Backend['startRun']>[0]) => {
        startedRuns.push(request);
        return backend.startRun(request);
      },
    },
    exporter,
    keptExports,
    context,
  };
  const running = runExport({ spec }, ports, {
    signal: controller.signal,
    onProgress: ({ rows }) => {
      if (cancelAtRows !== undefined && rows >= cancelAtRows) controller.abort();
    },
    patience,
  });
  if (cancelAtStart) controller.abort();
  const { outcome, recorded } = await running;
  const resume = (unfinished: ResumableRun) =>
    runExport({ spec: unfinished.spec, resumes: unfinished }, ports, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
  return { outcome, recorded, finished, requests: jira.requests, rooms, startedRuns, resume, keptExports };
}

const never = () => new Promise<never>(() => undefined);

/** A call of the backend that answers when the test says so. */
function lateReply<T>(value: T) {
  let answer = () => {};
  const reply = new Promise<{ readonly ok: true; readonly value: T }>((resolve) => {
    answer = () => resolve({ ok: true, value });
  });
  return { reply: () => reply, answer: () => answer() };
}

describe('an export from the page', () => {
  test('ends with a whole file and a record of it', async () => {
    const { outcome, recorded, finished } = await run({});
    expect(await recorded).toBeNull();
    if (outcome.status !== 'done') throw new Error(outcome.status);
    const rows = parse(Buffer.from(await outcome.file.bytes.arrayBuffer()));
    expect(rows).toHaveLength(251);
    expect(rows.slice(0, 3)).toEqual([
      ['Key', 'Summary'],
      ['OBK-250', 'Summary 250'],
      ['OBK-1', 'Summary 1'],
    ]);
    expect(outcome.file.bytes.type).toBe('text/csv;charset=utf-8');
    expect(finished).toEqual([
      {
        runId: 'run-1',
        outcome: 'completed',
        rows: 250,
        bytes: outcome.file.bytes.size,
        ...noCounts,
        sha256: outcome.receipt.sha256,
      },
    ]);
  });

  test('without a match makes no file', async () => {
    const { outcome, recorded, finished } = await run({ issues: 0 });
    expect(outcome).toEqual({ status: 'empty' });
    expect(await recorded).toBeNull();
    // Nor does its record speak of one: no size, no digest.
    expect(finished).toEqual([{ runId: 'run-1', outcome: 'completed', rows: 0, bytes: 0, ...noCounts }]);
  });

  test('that is cancelled half way makes no file and says so in the record', async () => {
    const { outcome, recorded, finished } = await run({ issues: 2_500, cancelAtRows: 1 });
    expect(outcome).toEqual({ status: 'cancelled' });
    await recorded;
    expect(finished).toMatchObject([{ runId: 'run-1', outcome: 'cancelled', bytes: 0, ...noCounts }]);
    expect(finished[0]!.rows).toBeGreaterThan(0);
    expect(finished[0]!.rows).toBeLessThan(2_500);
  });

  test('that is cancelled with the last row makes no file either', async () => {
    const { outcome, recorded, finished } = await run({ cancelAtRows: 250 });
    expect(outcome).toEqual({ status: 'cancelled' });
    await recorded;
    expect(finished).toMatchObject([{ outcome: 'cancelled', rows: 250, bytes: 0 }]);
  });

  test('that Jira refuses makes no file, and the record has the code alone', async () => {
    const refuse = (path: string) =>
      path.endsWith('/bulkfetch') ? json({ errorMessages: ['Secret project name'] }, { status: 403 }) : undefined;
    const { outcome, recorded, finished } = await run({ script: refuse });
    expect(outcome).toMatchObject({ status: 'failed', problem: { code: 'NO_PERMISSION' } });
    expect(await recorded).toBeNull();
    expect(finished).toEqual([
      { runId: 'run-1', outcome: 'failed', failure: 'NO_PERMISSION', rows: 0, bytes: 0, ...noCounts },
    ]);
  });

  test('goes on where its record could not be written, and says so', async () => {
    const { outcome, recorded, finished } = await run({ replies: { startRun: async () => noRecord } });
    expect(outcome).toMatchObject({ status: 'done', receipt: { rows: 250 } });
    expect(await recorded).toEqual({ code: 'UNEXPECTED', message: 'The record was not written.', reference: 'r1' });
    expect(finished).toEqual([]);
  });

  test('keeps its file where only the end could not be recorded', async () => {
    const { outcome, recorded } = await run({ replies: { finishRun: async () => noRecord } });
    expect(outcome.status).toBe('done');
    expect(await recorded).toMatchObject({ code: 'UNEXPECTED' });
  });

  test.each(['NO_PERMISSION', 'NO_LICENCE'] as const)('does not read Jira where the backend says %s', async (code) => {
    const forbidden = { ...noRecord, code, message: 'Ask your Jira admin.' } as const;
    const { outcome, requests } = await run({ replies: { startRun: async () => forbidden } });
    expect(outcome).toEqual({
      status: 'failed',
      problem: { code, message: 'Ask your Jira admin.', reference: 'r1' },
      unfinished: null,
    });
    expect(requests).toEqual([]);
  });
});

describe('an export that fails half way', () => {
  /** The second bulk fetch and all after it fail as without a session, until the script says otherwise. */
  const failing = () => {
    const jira = { isDown: true };
    let fetches = 0;
    const script = (path: string) => {
      if (!path.endsWith('/bulkfetch') || !jira.isDown) return undefined;
      fetches += 1;
      return fetches > 1 ? json({ errorMessages: ['Sign in.'] }, { status: 401 }) : undefined;
    };
    return { jira, script };
  };

  test('goes on under the same record, and reads no part twice', async () => {
    const { jira, script } = failing();
    const first = await run({ issues: 500, script });
    if (first.outcome.status !== 'failed' || !first.outcome.unfinished) throw new Error(first.outcome.status);
    expect(first.outcome.unfinished).toMatchObject({ runId: 'run-1', total: 500, spec });
    expect(first.outcome.unfinished.settled).toBeGreaterThan(0);
    await first.recorded;

    jira.isDown = false;
    const before = first.requests.length;
    const { outcome, recorded } = await first.resume(first.outcome.unfinished);
    expect(await recorded).toBeNull();
    if (outcome.status !== 'done') throw new Error(outcome.status);
    expect(parse(Buffer.from(await outcome.file.bytes.arrayBuffer()))).toHaveLength(501);
    // 500 ids are five parts, of which one was read: no search, and four fetches.
    expect(first.requests.slice(before).map(({ path }) => path)).toEqual(Array(4).fill('/rest/api/3/issue/bulkfetch'));
    expect(first.startedRuns).toEqual([{ format: 'csv', columns: 2 }]);
    expect(first.finished.map(({ runId, outcome: end }) => [runId, end])).toEqual([
      ['run-1', 'failed'],
      ['run-1', 'completed'],
    ]);
    // The file's room goes when nobody wants the file any more.
    outcome.dropFile();
    await Promise.resolve();
    expect([...first.rooms.keys()]).toEqual([]);
  });

  test('gets its record when it goes on, where it had none', async () => {
    const { jira, script } = failing();
    let answers = 0;
    const startRun: Backend['startRun'] = async () => {
      answers += 1;
      return answers === 1 ? noRecord : { ok: true, value: { runId: 'run-2' } };
    };
    const first = await run({ issues: 500, script, replies: { startRun } });
    if (first.outcome.status !== 'failed' || !first.outcome.unfinished) throw new Error(first.outcome.status);
    expect(first.outcome.unfinished.runId).toMatch(/^local-/);

    jira.isDown = false;
    const { recorded } = await first.resume(first.outcome.unfinished);
    expect(await recorded).toBeNull();
    expect(first.finished).toMatchObject([{ runId: 'run-2', outcome: 'completed', rows: 500 }]);
  });

  test('does not go on where another tab has it', async () => {
    const { script } = failing();
    const first = await run({ issues: 500, script });
    if (first.outcome.status !== 'failed' || !first.outcome.unfinished) throw new Error(first.outcome.status);
    await first.keptExports.hold('run-1');
    const { outcome } = await first.resume(first.outcome.unfinished);
    expect(outcome).toMatchObject({ status: 'failed', problem: { code: 'CONFLICT' }, unfinished: null });
    expect(first.rooms.has('run-1')).toBe(true);
  });
});

describe('an export while the backend is silent', () => {
  test('Cancel does not wait for the start to be recorded; the record comes later', async () => {
    const start = lateReply({ runId: 'run-1' });
    const { outcome, recorded, finished, requests } = await run({
      replies: { startRun: start.reply },
      cancelAtStart: true,
    });
    expect(outcome).toEqual({ status: 'cancelled' });
    expect(requests).toEqual([]);

    start.answer();
    expect(await recorded).toBeNull();
    expect(finished).toEqual([{ runId: 'run-1', outcome: 'cancelled', rows: 0, bytes: 0, ...noCounts }]);
  });

  test('goes on when the start is not recorded in time, and records its end when it can', async () => {
    const start = lateReply({ runId: 'run-1' });
    const { outcome, recorded, finished } = await run({
      replies: { startRun: start.reply },
      patience: { startMs: 0, endMs: 60_000 },
    });
    expect(outcome).toMatchObject({ status: 'done', receipt: { rows: 250 } });
    expect(finished).toEqual([]);

    start.answer();
    expect(await recorded).toBeNull();
    expect(finished).toMatchObject([{ runId: 'run-1', outcome: 'completed', rows: 250 }]);
  });

  test.each([
    ['start', { startRun: never }],
    ['end', { finishRun: never }],
  ])('hands its file over though the %s is never recorded, and says so', async (_what, replies) => {
    const { outcome, recorded } = await run({ replies, patience: { startMs: 50, endMs: 50 } });
    expect(outcome).toMatchObject({ status: 'done', receipt: { rows: 250 } });
    expect(await recorded).toEqual({
      code: 'NETWORK',
      message: 'Openbook’s backend did not answer in time.',
      reference: null,
    });
  });
});
