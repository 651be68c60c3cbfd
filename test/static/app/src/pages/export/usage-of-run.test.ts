import { expect, test } from '@jest/globals';
import type { ExportJob, ExportOutcome } from '../../../../../../static/app/src/pages/export/run-export';
import { usageOfRun } from '../../../../../../static/app/src/pages/export/usage-of-run';

const job = { spec: { format: 'xlsx' } } as ExportJob;
const done = { status: 'done', receipt: { rows: 2345 } } as ExportOutcome;

test.each([
  [done, 'export-xlsx done 1000-9999'],
  [{ status: 'empty' } as ExportOutcome, 'export-xlsx done 0'],
  [{ status: 'cancelled' } as ExportOutcome, 'export-xlsx cancelled none'],
  [{ status: 'failed' } as ExportOutcome, 'export-xlsx failed none'],
])('of %j counts %s', (outcome, counted) => {
  const events = usageOfRun(job, outcome).map(({ feature, outcome: ended, size }) => `${feature} ${ended} ${size}`);
  expect(events).toEqual([counted]);
});

test('an export that went on after an interruption is counted as both', () => {
  const events = usageOfRun({ ...job, resumes: {} as ExportJob['resumes'] & object }, done);
  expect(events.map(({ feature }) => feature)).toEqual(['export-xlsx', 'export-resumed']);
});
