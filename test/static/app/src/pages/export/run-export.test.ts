import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { FinishedRun } from '../../../../../../src/contract';
import type { Backend } from '../../../../../../static/app/src/ports';
import { runExport } from '../../../../../../static/app/src/pages/export/run-export';
import { json, scriptedJira, someIssues } from '../../../../../support/scripted-jira';
import type { RunPatience } from '../../../../../../static/app/src/pages/export/run-record';
import type { Misbehaviour } from '../../../../../support/scripted-jira';

const job = {
  jql: 'project = OBK',
  columns: [
    { fieldId: 'issuekey', header: 'Key', kind: 'issueKey' },
    { fieldId: 'summary', header: 'Summary', kind: 'text' },
  ],
  csv: {},
} as const;
const noRecord = { ok: false, code: 'UNEXPECTED', message: 'The record was not written.', reference: 'r1' } as const;

/** A backend that remembers how runs ended. */
function backendWith(replies: Partial<Pick<Backend, 'startRun' | 'finishRun'>> = {}) {
  const finished: FinishedRun[] = [];
  const backend: Backend = {
    startRun: async () => ({ ok: true, value: { runId: 'run-1' } }),
    finishRun: async (run) => {
      finished.push(run);
      return { ok: true, value: { finishedAt: '2026-11-23T18:30:00.000Z' } };
    },
    listRuns: async () => ({ ok: true, value: { runs: [] } }),
    getInventory: async () => noRecord,
    getPolicy: async () => noRecord,
    ...replies,
  };
  return { backend, finished };
}

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
  const running = runExport(
    job,
    { backend, requestJira: jira.requestJira },
    {
      signal: controller.signal,
      onProgress: ({ rows }) => {
        if (cancelAtRows !== undefined && rows >= cancelAtRows) controller.abort();
      },
      patience,
    },
  );
  if (cancelAtStart) controller.abort();
  const { outcome, recorded } = await running;
  return { outcome, recorded, finished, requests: jira.requests };
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
    const rows = parse(Buffer.from(await outcome.file.arrayBuffer()));
    expect(rows).toHaveLength(251);
    expect(rows.slice(0, 3)).toEqual([
      ['Key', 'Summary'],
      ['OBK-250', 'Summary 250'],
      ['OBK-1', 'Summary 1'],
    ]);
    expect(outcome.file.type).toBe('text/csv;charset=utf-8');
    expect(finished).toEqual([
      {
        runId: 'run-1',
        outcome: 'completed',
        rows: 250,
        bytes: outcome.file.size,
        leftOut: 0,
        sha256: outcome.receipt.sha256,
      },
    ]);
  });

  test('without a match makes no file', async () => {
    const { outcome, recorded, finished } = await run({ issues: 0 });
    expect(outcome).toEqual({ status: 'empty' });
    expect(await recorded).toBeNull();
    // Nor does its record speak of one: no size, no digest.
    expect(finished).toEqual([{ runId: 'run-1', outcome: 'completed', rows: 0, bytes: 0, leftOut: 0 }]);
  });

  test('that is cancelled half way makes no file and says so in the record', async () => {
    const { outcome, recorded, finished } = await run({ issues: 2_500, cancelAtRows: 1 });
    expect(outcome).toEqual({ status: 'cancelled' });
    await recorded;
    expect(finished).toMatchObject([{ runId: 'run-1', outcome: 'cancelled', bytes: 0, leftOut: 0 }]);
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
      { runId: 'run-1', outcome: 'failed', failure: 'NO_PERMISSION', rows: 0, bytes: 0, leftOut: 0 },
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

  test('does not read Jira where the backend says that this user may not export', async () => {
    const forbidden = { ...noRecord, code: 'NO_PERMISSION', message: 'Ask your Jira admin.' } as const;
    const { outcome, requests } = await run({ replies: { startRun: async () => forbidden } });
    expect(outcome).toEqual({
      status: 'failed',
      problem: { code: 'NO_PERMISSION', message: 'Ask your Jira admin.', reference: 'r1' },
    });
    expect(requests).toEqual([]);
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
    expect(finished).toEqual([{ runId: 'run-1', outcome: 'cancelled', rows: 0, bytes: 0, leftOut: 0 }]);
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
