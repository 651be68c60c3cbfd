import { describe, expect, test } from '@jest/globals';
import type { PersonalDataDuty, RetentionDuty } from '../../../../../../../../src/contract';
import {
  breachMessage,
  lastRunWords,
  reportSentence,
  retentionSentence,
} from '../../../../../../../../static/app/src/pages/admin/your-data/duties/duty-words';

const moment = (instant: string) => `at ${instant}`;
const startedAt = '2026-11-23T03:00:00.000Z';
const finishedAt = '2026-11-23T03:05:00.000Z';
const kinds = [
  { name: 'export-run', title: 'Export run' },
  { name: 'usage-flush', title: 'Usage flush' },
];

test.each([
  [undefined, 'Not yet'],
  [{ startedAt }, 'Runs since at 2026-11-23T03:00:00.000Z'],
  [{ startedAt, finishedAt }, 'at 2026-11-23T03:05:00.000Z'],
])('%j ran last: %s', (duty, words) => expect(lastRunWords(duty, moment)).toBe(words));

describe('the weekly report of account ids', () => {
  const counts = { startedAt, reported: 0, closed: 0, updated: 0, refused: 0 };
  test.each<[PersonalDataDuty | undefined, string]>([
    [undefined, 'Begins within an hour after Openbook has kept an account id for the first time.'],
    [{ ...counts, finishedAt }, 'There was no account id to report.'],
    [counts, '0 account ids reported so far. No account was closed.'],
    [
      { ...counts, reported: 90, notBefore: '2026-11-23T04:00:00.000Z' },
      '90 account ids reported so far. No account was closed. Atlassian asked to wait until at 2026-11-23T04:00:00.000Z.',
    ],
    [{ ...counts, finishedAt, reported: 1 }, '1 account id reported. No account was closed.'],
    [
      { ...counts, finishedAt, reported: 1_200, closed: 1, updated: 2, refused: 90 },
      '1,200 account ids reported. 1 account closed: what was kept of it is erased. ' +
        '2 profiles changed: what was kept of them is erased. Atlassian did not take 90; they are reported again next time.',
    ],
  ])('%j', (duty, sentence) => expect(reportSentence(duty, moment)).toBe(sentence));
});

describe('the daily check of retentions', () => {
  const check: RetentionDuty = { startedAt, finishedAt, records: 1_204, breaches: [] };
  const breaches = [
    { kind: 'export-run', records: 3 },
    { kind: 'usage-flush', records: 1 },
  ];
  test.each<[RetentionDuty | undefined, string]>([
    [undefined, 'Begins within a day after Openbook was installed.'],
    [{ startedAt, records: 12, breaches: [] }, '12 records looked at so far. None is kept longer than stated.'],
    [check, '1,204 records looked at. None is kept longer than stated.'],
    [{ ...check, breaches }, '1,204 records looked at. Kept longer than stated: Export run 3, Usage flush 1.'],
  ])('%j', (duty, sentence) => expect(retentionSentence(duty, kinds)).toBe(sentence));

  test.each([
    [
      breaches,
      {
        title: '4 records are kept longer than stated',
        message:
          'Export run 3, Usage flush 1. They should be gone by now. You can erase them under “What is kept”; ' +
          'please tell support as well. Openbook looks again within a day.',
      },
    ],
    [
      [{ kind: 'export-run', records: 1 }],
      {
        title: '1 record is kept longer than stated',
        message:
          'Export run 1. It should be gone by now. You can erase it under “What is kept”; ' +
          'please tell support as well. Openbook looks again within a day.',
      },
    ],
  ])('a breach is the first thing that an admin reads: %j', (found, message) =>
    expect(breachMessage(found, kinds)).toEqual(message),
  );
});
