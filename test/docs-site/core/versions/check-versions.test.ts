import { describe, expect, it } from '@jest/globals';
import { checkVersions, type ReadCard } from '../../../../docs-site/core/versions/check-versions';
import type { VersionCard } from '../../../../docs-site/core/versions/policy-version';

const card = (label: string, state: VersionCard['state'], effective: VersionCard['effective']): ReadCard => ({
  card: { label, state, effective, recorded: '2026-11-23', summary: 'S.' },
  file: `${label}.yaml`,
  listed: label,
});

const draft = card('2.2', 'in preparation', null);
const in21 = card('2.1', 'released', '2027-03-01');
const in20 = card('2.0', 'released', '2027-01-15');
const in11 = card('1.1', 'reconstructed', 'not stated');
const in10 = card('1.0', 'reconstructed', 'not stated');

describe('the policy versions together', () => {
  it.each<[string, readonly ReadCard[]]>([
    ['a draft alone', [draft]],
    ['releases after reconstructions', [draft, in21, in20, in11, in10]],
    ['a correction on the same day', [draft, card('2.1', 'released', '2027-01-15'), in20]],
    ['a reconstruction whose day became known', [draft, in20, card('1.1', 'reconstructed', '2022-05-01'), in10]],
  ])('are right: %s', (_, [working, ...published]) => expect(checkVersions(working!, published)).toEqual([]));

  it.each<[string, readonly ReadCard[], readonly string[]]>([
    ['a draft that keeps the label of its release', [card('2.1', 'in preparation', null), in21], ['2.1.yaml label']],
    ['a draft with a day', [card('2.2', 'in preparation', '2027-04-01'), in21], ['2.2.yaml effective']],
    ['a working text that calls itself released', [card('2.2', 'released', '2027-04-01'), in21], ['2.2.yaml state']],
    ['a published draft', [draft, card('2.1', 'in preparation', null), in20], ['2.1.yaml state']],
    ['a release without a day', [draft, card('2.1', 'released', 'not stated'), in11], ['2.1.yaml effective']],
    [
      'a release that holds before the one before',
      [draft, card('2.1', 'released', '2027-01-14'), in20],
      ['2.1.yaml effective'],
    ],
    ['no day between known days', [draft, in11, card('1.0', 'reconstructed', '2021-01-01')], ['1.1.yaml effective']],
    ['a list that is out of order', [draft, in20, in21], ['2.0.yaml label']],
    ['a folder with another version in it', [draft, { ...in20, listed: '2.1' }], ['2.0.yaml label']],
  ])('are refused: %s', (_, [working, ...published], expected) =>
    expect(checkVersions(working!, published).map(({ file, path }) => `${file} ${path}`)).toEqual(expected),
  );

  it('say what to do', () =>
    expect(checkVersions(card('2.1', 'in preparation', null), [in21])).toMatchObject([
      {
        wrong: '2.1 does not come after 2.1, the version before it.',
        mend: 'Give a new version a new label, and list versions.json newest first.',
      },
    ]));
});
