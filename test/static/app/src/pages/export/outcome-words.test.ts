import { describe, expect, test } from '@jest/globals';
import { outcomeWords } from '../../../../../../static/app/src/pages/export/outcome-words';
import type { RunSummary } from '../../../../../../src/contract';

const startedAt = '2026-11-23T18:30:00.000Z';

describe('how an export ended, in the list of recent exports', () => {
  test.each<[RunSummary['outcome'], string, string]>([
    ['running', '2026-11-23T18:30:00.000Z', 'Started'],
    ['running', '2026-11-23T19:30:00.000Z', 'Started'],
    ['running', '2026-11-23T19:30:00.001Z', 'Not finished'],
    ['running', '2026-11-24T18:30:00.000Z', 'Not finished'],
    // The reader's clock may be behind the backend's.
    ['running', '2026-11-23T18:29:00.000Z', 'Started'],
    ['completed', '2026-11-24T18:30:00.000Z', 'Completed'],
    ['cancelled', '2026-11-24T18:30:00.000Z', 'Cancelled'],
    ['failed', '2026-11-24T18:30:00.000Z', 'Failed'],
  ])('%s, read at %s: %s', (outcome, now, label) => {
    expect(outcomeWords({ outcome, startedAt }, Date.parse(now)).label).toBe(label);
  });
});
