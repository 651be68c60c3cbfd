import { describe, expect, it } from '@jest/globals';
import { checksumsOf, type Checksums, type VersionFiles } from '../../../../docs-site/core/versions/checksums';
import { compareLabels } from '../../../../docs-site/core/versions/compare-labels';
import { freeze } from '../../../../docs-site/core/versions/freeze';
import { verifyChain, type VersionFolder } from '../../../../docs-site/core/versions/verify-chain';
import {
  digestOf,
  FIRST as first,
  RECONSTRUCTED as old,
  SECOND as second,
  THIRD as third,
  WORKING as working,
} from '../../../support/released-versions';
import { INVENTORY, VERSIONS } from '../tables/small-trust';

const text = (files: VersionFiles, path: string) => new TextDecoder().decode(files.get(path));
const bytes = (words: string) => new TextEncoder().encode(words);

/** The folder with one file put in, replaced, or (null) taken out. */
function changed({ label, files }: VersionFolder, path: string, words: string | null): VersionFolder {
  const copy = new Map(files);
  if (words === null) copy.delete(path);
  else copy.set(path, bytes(words));
  return { label, files: copy };
}

/** The folder after somebody changed a file and worked out the checksums anew. */
function rewritten(folder: VersionFolder, path: string, words: string): VersionFolder {
  const after = changed(folder, path, words);
  const { previous } = JSON.parse(text(folder.files, 'checksums.json')) as Checksums;
  return changed(after, 'checksums.json', JSON.stringify(checksumsOf(folder.label, after.files, previous)));
}

describe('freezing a version', () => {
  it('writes tables and facts out and leaves every other byte as it was', () => {
    expect(text(first.files, 'statement.md')).toBe(
      '---\ntitle: S\n---\n\nBy Vendor.\n\n**Site: every field**\n\n' +
        '| Field | App | What it means | Type | Whom it identifies | Since |\n| - | - | - | - | - | - |\n' +
        "| `cloudId` | Exporter | The id of the site | Text, at most 40 characters | The customer's site | 2.0 (2027-01-15) |\n" +
        '| `plan` | Exporter | a \\| b | One of a, b | Nobody | 2.0 (2027-01-15) |\n',
    );
    expect(text(first.files, 'hosting-regions.md')).toBe('Regions { <\r\n');
    expect(text(first.files, 'backup-policy.md')).toBe(':::for{app="planner"}\n\nDaily.\n\n:::\n');
  });

  it('keeps its card, facts and inventory beside it', () => {
    expect([...first.files.keys()].sort()).toEqual([
      'backup-policy.md',
      'checksums.json',
      'facts/apps.yaml',
      'hosting-regions.md',
      'inventory.json',
      'statement.md',
      'version.yaml',
    ]);
    expect(text(first.files, 'version.yaml')).toContain(
      'state: released\neffective: 2027-01-15\nrecorded: 2027-01-10\n',
    );
    expect(JSON.parse(text(first.files, 'inventory.json'))).toEqual(INVENTORY);
  });

  it('says what is wrong instead of freezing half of it', () => {
    const documents = { ...working.documents, statement: 'By :fact[vendor.nam].' };
    expect(
      freeze({ ...working, documents }, { effective: '2027-01-15', recorded: '2027-01-10', previous: null }),
    ).toMatchObject({
      ok: false,
      problems: [{ file: 'policies/statement.md', line: 1, column: 4 }],
    });
  });

  it('refuses a version that is not in preparation', () => {
    expect(() =>
      freeze(
        { ...working, versions: VERSIONS.slice(1) },
        { effective: '2027-01-15', recorded: '2027-01-10', previous: null },
      ),
    ).toThrow('Only a version in preparation can be released.');
  });
});

describe('the chain of releases', () => {
  it('holds, in whatever order the folders come', () => {
    expect(verifyChain([third, old, second, first], { '2.0': digestOf(first) })).toEqual([]);
  });

  it.each<[string, readonly VersionFolder[], readonly string[]]>([
    ['a changed byte', [changed(first, 'statement.md', 'x')], ['2.0: statement.md was changed after its release.']],
    ['a missing file', [changed(first, 'facts/apps.yaml', null)], ['2.0: facts/apps.yaml is missing.']],
    ['an added file', [changed(first, 'extra.md', '')], ['2.0: extra.md was not there when the version was released.']],
    ['no checksums', [changed(first, 'checksums.json', null)], ['2.0: checksums.json is missing.']],
    [
      'a card that says something else',
      [changed(first, 'version.yaml', text(second.files, 'version.yaml'))],
      ['2.0: version.yaml calls itself 2.1.', '2.0: version.yaml was changed after its release.'],
    ],
    ['a link taken out', [first, third], ['2.10: it does not follow on the release before it.']],
    ['the first link gone', [second], ['2.1: it names a release before it, but there is none.']],
    [
      'an old version rewritten with its checksums',
      [rewritten(first, 'statement.md', 'x'), second],
      ['2.1: it does not follow on the release before it.'],
    ],
    [
      'a digest of other checksums',
      [
        changed(
          first,
          'checksums.json',
          text(first.files, 'checksums.json')
            .replace('"digest": "', '"digest": "0')
            .replace(/.",?\n}/, '"\n}'),
        ),
      ],
      ['2.0: its digest is not that of its checksums.'],
    ],
    [
      'a reconstructed version after a release',
      [first, { ...old, label: '2.1' }],
      ['2.1: version.yaml calls itself 1.1.', '2.1: a reconstructed version cannot come after a released one.'],
    ],
    [
      'checksums beside a reconstructed version',
      [changed(old, 'checksums.json', '{}')],
      ['1.1: a reconstructed version stands outside the chain; it has no checksums.'],
    ],
  ])('is broken by %s', (_, folders, problems) => expect(verifyChain(folders)).toEqual(problems));

  it('knows the newest release by its pinned digest, which nobody can work out anew', () => {
    const pinned = { '2.0': digestOf(first) };
    expect(verifyChain([rewritten(first, 'statement.md', 'x')], pinned)).toEqual([
      '2.0: it is not the version that was released.',
    ]);
    expect(verifyChain([old], pinned)).toEqual(['2.0: the released version is gone.']);
  });

  it('orders labels by number', () => {
    expect(['2.10', '1.1', '2.9', '10.0', '1.0'].sort(compareLabels)).toEqual(['1.0', '1.1', '2.9', '2.10', '10.0']);
  });
});
