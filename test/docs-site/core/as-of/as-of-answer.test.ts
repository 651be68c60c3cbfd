import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asOfAnswer, type DatedVersion } from '../../../../docs-site/core/as-of/as-of-answer';
import { inForceOn } from '../../../../docs-site/core/versions/in-force';
import { NOT_STATED } from '../../../../docs-site/core/facts/stated';
import { VERSIONS } from '../tables/small-trust';

const TODAY = '2027-03-01';

const RECONSTRUCTED: readonly DatedVersion[] = [
  { label: '1.1', state: 'reconstructed', from: null },
  { label: '1.0', state: 'reconstructed', from: null },
];
const PREPARING: readonly DatedVersion[] = [{ label: '2.0', state: 'in preparation', from: null }, ...RECONSTRUCTED];
const RELEASED: readonly DatedVersion[] = [
  { label: '2.2', state: 'released', from: '2027-05-01' },
  { label: '2.1', state: 'released', from: '2027-02-01' },
  { label: '2.0', state: 'released', from: '2027-01-15' },
  ...RECONSTRUCTED,
];

describe('asOfAnswer', () => {
  it.each<[string, readonly DatedVersion[], string, string, string[], string]>([
    [
      'a day of the first dated version',
      RELEASED,
      '2027-01-15',
      'held',
      ['2.0'],
      'On 15 January 2027 policy version 2.0 held. It holds since 15 January 2027; version 2.1 took its place on 1 February 2027.',
    ],
    [
      'its last day',
      RELEASED,
      '2027-01-31',
      'held',
      ['2.0'],
      'On 31 January 2027 policy version 2.0 held. It holds since 15 January 2027; version 2.1 took its place on 1 February 2027.',
    ],
    [
      'today, with a successor announced',
      RELEASED,
      TODAY,
      'held',
      ['2.1'],
      'On 1 March 2027 policy version 2.1 held. It holds since 1 February 2027; version 2.2 will take its place on 1 May 2027.',
    ],
    [
      'a day before the first dated version',
      RELEASED,
      '2027-01-14',
      'dates not stated',
      ['1.1', '1.0'],
      'The dates of 1.0 and 1.1 are not stated, so which of them held on 14 January 2027 is not known. 1.1 is the latest of them.',
    ],
    [
      'today, with the first dated version announced',
      [{ label: '2.0', state: 'released', from: '2027-05-01' }, ...RECONSTRUCTED],
      TODAY,
      'dates not stated',
      ['1.1'],
      'Policy version 1.1 is the latest that was published. Since when it holds is not stated.',
    ],
    [
      'the day of a correction, which begins with what it corrects',
      [{ label: '2.1', state: 'released', from: '2027-01-15' }, ...RELEASED.slice(2)],
      '2027-01-15',
      'held',
      ['2.1'],
      'On 15 January 2027 policy version 2.1 held. It holds since 15 January 2027.',
    ],
    [
      'a past day while 2.0 is in preparation',
      PREPARING,
      '2026-05-01',
      'dates not stated',
      ['1.1', '1.0'],
      'The dates of 1.0 and 1.1 are not stated, so which of them held on 1 May 2026 is not known. 1.1 is the latest of them.',
    ],
    [
      'today while 2.0 is in preparation',
      PREPARING,
      TODAY,
      'dates not stated',
      ['1.1'],
      'Policy version 1.1 is the latest that was published. Since when it holds is not stated.',
    ],
    [
      'a day to come without an announcement',
      PREPARING,
      '2027-03-02',
      'not yet',
      [],
      '2 March 2027 is still to come. No new policy version is announced for it yet.',
    ],
    [
      'a day to come before the announced version',
      RELEASED,
      '2027-04-30',
      'not yet',
      [],
      '30 April 2027 is still to come. No new policy version is announced for it yet.',
    ],
    [
      'a day to come with an announced version',
      RELEASED,
      '2027-05-01',
      'not yet',
      ['2.2'],
      '1 May 2027 is still to come. Policy version 2.2 is announced to hold from 1 May 2027.',
    ],
    [
      'a day that the calendar does not have',
      RELEASED,
      '2027-02-29',
      'not a day',
      [],
      'There is no such day as 2027-02-29. Look at the month and the day.',
    ],
    [
      'a month that the calendar does not have',
      RELEASED,
      '2027-13-01',
      'not a day',
      [],
      'There is no such day as 2027-13-01. Look at the month and the day.',
    ],
    [
      'a day in another order',
      RELEASED,
      '01/05/2026',
      'not a day',
      [],
      'Write the day as year, month and day, such as 2026-05-01.',
    ],
    ['an empty box', RELEASED, '', 'not a day', [], 'Write the day as year, month and day, such as 2026-05-01.'],
    ['no version at all', [], '2026-05-01', 'dates not stated', [], 'No policy version is known for 1 May 2026.'],
  ])('answers for %s', (_, versions, asked, kind, labels, words) =>
    expect(asOfAnswer(versions, TODAY, asked)).toEqual({ kind, words, labels }),
  );

  it('names for today the version that every page calls the one that holds', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2027-02-${String(of).padStart(2, '0')}`);
    const state = fc.constantFrom('reconstructed' as const, 'released' as const, 'in preparation' as const);
    const from = fc.option(day);
    fc.assert(
      fc.property(fc.array(fc.record({ state, from })), day, (some, today) => {
        const dated = some.map((version, at) => ({ ...version, label: `${some.length - at}.0` }));
        const versions = dated.map((version) => ({
          ...VERSIONS[0]!,
          ...version,
          effective: version.from ?? NOT_STATED,
        }));
        expect(asOfAnswer(dated, today, today).labels[0]).toBe(inForceOn(versions, today)?.label);
      }),
    );
  });

  it('forgives spaces around a pasted day', () => {
    expect(asOfAnswer(RELEASED, TODAY, ' 2027-02-01\n').labels).toEqual(['2.1']);
  });
});
