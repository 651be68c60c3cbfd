import { describe, expect, test } from '@jest/globals';
import type { ReportSummary } from '../../../../../../src/contract';
import { stateSentence, stateWords } from '../../../../../../static/app/src/pages/report/report-state-words';

const aReport = (changes: Partial<ReportSummary>): ReportSummary => ({
  reportId: '0'.repeat(32),
  createdAt: '2026-11-23T09:00:00.000Z',
  state: 'queued',
  summary: 'It failed.',
  attempts: 1,
  ...changes,
});
const ticket = { key: 'HELP-1', closed: false, screenshot: 'none' } as const;

describe('how a report stands', () => {
  test.each<[Partial<ReportSummary>, string, string | null]>([
    [{ state: 'queued' }, 'On its way', null],
    [
      { state: 'sending', attempts: 3 },
      'On its way',
      'The support desk does not answer yet. It is tried again by itself.',
    ],
    [{ state: 'sent', ticket }, 'With support', null],
    [{ state: 'sent', ticket: { ...ticket, state: 'In progress' } }, 'In progress', null],
    [
      { state: 'sent', ticket: { ...ticket, state: 'Done', closed: true, screenshot: 'refused' } },
      'Done',
      'The support desk did not take the screenshot.',
    ],
    [
      { state: 'failed', failure: 'unreachable' },
      'Not delivered',
      'The support desk could not be reached for a day. It is kept: try again, or withdraw it.',
    ],
    [{ state: 'withdrawn' }, 'Withdrawn', 'It is erased here, and support is asked to erase its ticket.'],
  ])('%j', (changes, label, sentence) => {
    const report = aReport(changes);
    expect(stateWords(report).label).toBe(label);
    expect(stateSentence(report)).toBe(sentence);
  });
});
