import type { UsageEvent } from '../../../../../src/contract';
import { sizeOfExport } from '../../usage/size-of-export';
import type { ExportJob, ExportOutcome } from './run-export';

/** What is counted of an export: the kind of file, how it ended, about how many issues; and that it went on, where it did. */
export function usageOfRun({ spec, resumes }: ExportJob, outcome: ExportOutcome): UsageEvent[] {
  const ended = endOf(outcome);
  const run: UsageEvent = { feature: `export-${spec.format}`, ...ended };
  return resumes === undefined ? [run] : [run, { feature: 'export-resumed', ...ended }];
}

function endOf(outcome: ExportOutcome): Omit<UsageEvent, 'feature'> {
  switch (outcome.status) {
    case 'done':
      return { outcome: 'done', size: sizeOfExport(outcome.receipt.rows) };
    case 'empty':
      return { outcome: 'done', size: '0' };
    case 'cancelled':
    case 'failed':
      return { outcome: outcome.status, size: 'none' };
  }
}
