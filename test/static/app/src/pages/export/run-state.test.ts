import { describe, expect, test } from '@jest/globals';
import { plainSettings } from '../../../../../../src/export-engine';
import { runAnnouncement } from '../../../../../../static/app/src/pages/export/run-announcement';
import { runReducer } from '../../../../../../static/app/src/pages/export/run-state';
import type { RunAction, RunState } from '../../../../../../static/app/src/pages/export/run-state';

const after = (...actions: readonly RunAction[]): RunState => actions.reduce(runReducer, { status: 'idle' });
const progress = {
  phase: 'reading',
  found: 10,
  rows: 5,
  settled: 5,
  total: 10,
  elapsedMs: 1,
  rowsPerSecond: 5,
  remainingMs: 1,
  pausedMs: 0,
  resumable: true,
} as const;
const problem = { code: 'NETWORK', message: 'Jira did not answer. Try again.', reference: null } as const;

describe('one export as the page shows it', () => {
  test('runs, is cancelled, and can run again', () => {
    const running = after({ type: 'started', resumes: false, expected: 2_000 }, { type: 'progressed', progress });
    expect(running).toEqual({ status: 'running', progress, cancelling: false, resumes: false, expected: 2_000 });
    expect(runAnnouncement(running)).toBe('50% of the issues read.');

    const cancelling = runReducer(running, { type: 'cancelAsked' });
    expect(runAnnouncement(cancelling)).toBe('Cancelling the export.');
    expect(runReducer(cancelling, { type: 'progressed', progress: { ...progress, rows: 9 } })).toBe(cancelling);

    const cancelled = runReducer(cancelling, { type: 'ended', state: { status: 'cancelled' } });
    expect(runAnnouncement(cancelled)).toBe('Export cancelled. No file was made.');
    expect(runReducer(cancelled, { type: 'started', resumes: false, expected: 2_000 })).toEqual({
      status: 'running',
      progress: null,
      cancelling: false,
      resumes: false,
      expected: 2_000,
    });
  });

  test('a failure is read out with what to do', () => {
    const failed = after(
      { type: 'started', resumes: false, expected: 2_000 },
      { type: 'ended', state: { status: 'failed', problem, unfinished: null } },
    );
    expect(runAnnouncement(failed)).toBe('Export failed. Jira did not answer. Try again.');
  });

  test('an interruption is read out with what is kept', () => {
    const run = { runId: 'r', startedAt: '2026-11-23T18:30:00.000Z', settled: 12_000, total: 20_000 };
    const spec = { jql: '', columns: [], format: 'csv', settings: plainSettings, siteUrl: '' } as const;
    const failed = after({
      type: 'ended',
      state: { status: 'failed', problem, unfinished: { ...run, spec } },
    });
    expect(runAnnouncement(failed)).toBe(
      'Export interrupted. Jira did not answer. Try again. 12,000 of 20,000 issues are read and kept in this browser, for 24 hours from the start of the export. Continue reads only the rest.',
    );
    expect(runAnnouncement(failed, false)).toBe(
      'Export interrupted. Jira did not answer. Try again. 12,000 of 20,000 issues are read, and kept until this page is closed: this browser keeps no files for it. Continue reads only the rest.',
    );
  });

  test('late progress does not bring an ended export back', () => {
    const ended = after(
      { type: 'started', resumes: false, expected: 2_000 },
      { type: 'ended', state: { status: 'empty' } },
    );
    expect(runReducer(ended, { type: 'progressed', progress })).toBe(ended);
    expect(runReducer(ended, { type: 'cancelAsked' })).toBe(ended);
  });

  test('a running export cannot be dismissed', () => {
    const running = after({ type: 'started', resumes: false, expected: 2_000 });
    expect(runReducer(running, { type: 'dismissed' })).toBe(running);
    expect(
      after(
        { type: 'started', resumes: false, expected: 2_000 },
        { type: 'ended', state: { status: 'empty' } },
        { type: 'dismissed' },
      ),
    ).toEqual({
      status: 'idle',
    });
  });

  test('a missing record is noted beside its own file, and beside no other', () => {
    const done = {
      status: 'done',
      receipt: {
        format: 'csv',
        columns: ['Key'],
        rows: 1,
        bytes: 12,
        sha256: 'ab'.repeat(32),
        startedAt: '2026-11-23T18:30:00.000Z',
        finishedAt: '2026-11-23T18:30:01.000Z',
        leftOut: [],
        changed: [],
        notes: [],
      },
      file: { bytes: new Blob(['Key']), extension: 'csv' },
      dropFile: () => undefined,
      fileName: 'acme-issues.csv',
      url: 'blob:2',
      unrecorded: null,
    } as const;
    const ended = after({ type: 'started', resumes: false, expected: 2_000 }, { type: 'ended', state: done });
    expect(runReducer(ended, { type: 'wentUnrecorded', url: 'blob:2', problem })).toEqual({
      ...done,
      unrecorded: problem,
    });
    expect(runReducer(ended, { type: 'wentUnrecorded', url: 'blob:1', problem })).toBe(ended);
    const running = after({ type: 'started', resumes: false, expected: 2_000 });
    expect(runReducer(running, { type: 'wentUnrecorded', url: 'blob:1', problem })).toBe(running);
  });
});
