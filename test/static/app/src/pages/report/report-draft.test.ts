import { describe, expect, test } from '@jest/globals';
import {
  removedWords,
  reviewOf,
  sentText,
  startDraft,
  withChosen,
  withText,
  type Draft,
} from '../../../../../../static/app/src/pages/report/report-draft';
import { payloadOf, problemWith, reportIds } from '../../../../../../static/app/src/pages/report/report-payload';

const about = {
  title: 'The export failed; no file was made',
  problem: { code: 'NETWORK', message: 'Jira does not answer.', reference: 'a1b2' },
} as const;
const texts = { accountData: 'Site: https://quayside.example', lastRuns: 'one run', email: 'jane@example.com' };
const aDraft = (happened = 'It failed.'): Draft => withText(startDraft(null, texts), 'happened', happened);
const sent = (draft: Draft) => reviewOf(draft).map((text) => [text.name, sentText(text)]);

describe('a report while it is written', () => {
  test('begins with what the message said, and with the first box only', () => {
    expect(sent(startDraft(about, texts))).toEqual([
      [
        'happened',
        'Openbook said: “The export failed; no file was made. Jira does not answer.” (NETWORK, reference a1b2)',
      ],
      ['email', 'jane@example.com'],
      ['accountData', 'Site: https://quayside.example'],
    ]);
  });

  test('what is chosen goes along, what is left out or empty does not', () => {
    const draft = withChosen(withChosen(aDraft(), 'lastRuns', true), 'email', false);
    expect(sent(withText(draft, 'accountData', '  '))).toEqual([
      ['happened', 'It failed.'],
      ['lastRuns', 'one run'],
    ]);
  });

  test('everything is redacted but the sender’s own address', () => {
    const draft = aDraft('Ask grace@navy.example.org, not joe@navy.example.org.');
    expect(sent(draft)[0]).toEqual(['happened', 'Ask [e-mail address removed], not [e-mail address removed].']);
    expect(sent(draft)[1]).toEqual(['email', 'jane@example.com']);
    expect(removedWords(reviewOf(draft))).toEqual(['2 × e-mail address']);
  });
});

describe('what is sent', () => {
  test.each([
    ['nothing happened', ' \n', 'Say in a few words what happened.'],
    [
      'it is too long',
      'x'.repeat(8_001),
      '“What happened” has more than 8,000 characters, with its marks. Shorten it.',
    ],
    ['it is as long as it may be', 'x'.repeat(8_000), null],
  ])('when %s', (_what, happened, problem) => {
    expect(problemWith(aDraft(happened))).toBe(problem);
  });

  test('keeps its id while it is the same, and gets another once it is changed', () => {
    let made = 0;
    const idOf = reportIds(() => `id-${(made += 1)}`);
    const payload = (happened: string) => payloadOf(aDraft(happened), { policyVersion: '2.0' });
    expect([idOf(payload('a')), idOf(payload('a')), idOf(payload('b')), idOf(payload('a'))]).toEqual([
      'id-1',
      'id-1',
      'id-2',
      'id-3',
    ]);
  });
});
