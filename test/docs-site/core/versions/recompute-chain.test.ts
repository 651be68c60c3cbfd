import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checksumsOf, type Checksums } from '../../../../docs-site/core/versions/checksums';
import { recomputeChain, type ChainReader } from '../../../../docs-site/core/versions/recompute-chain';
import { releasedFiles } from '../../../../docs-site/core/versions/released-files';
import { digestOf, RELEASES, SECOND, VERSIONS } from '../../../support/released-versions';

const published = releasedFiles(VERSIONS, RELEASES);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (path: string) => new TextDecoder().decode(published.get(path));

/** The site with some of its files changed, or (null) gone. */
const siteWith = (changes: Readonly<Record<string, string | null>>): ChainReader => ({
  read: async (path) => {
    const change = changes[path];
    return change === undefined ? (published.get(path) ?? null) : change === null ? null : bytes(change);
  },
  sha256: async (file) => createHash('sha256').update(file).digest('hex'),
});

const problems = async (changes: Readonly<Record<string, string | null>>) =>
  (await recomputeChain(siteWith(changes))).flatMap((version) => version.problems);

/** The checksums of a version after somebody changed its statement and worked them out anew. */
function rewritten(label: string, statement: string): Readonly<Record<string, string>> {
  const { previous } = JSON.parse(text(`/released/${label}/checksums.json`)) as Checksums;
  const { files } = VERSIONS.find((version) => version.label === label)!;
  const sums = checksumsOf(label, new Map(files).set('statement.md', bytes(statement)), previous);
  return {
    [`/released/${label}/statement.md`]: statement,
    [`/released/${label}/checksums.json`]: JSON.stringify(sums),
  };
}

const digestIn = (changes: Readonly<Record<string, string>>) =>
  (JSON.parse(changes['/released/2.1/checksums.json'] ?? '') as Checksums).digest;

describe('recomputing the chain from what the site publishes', () => {
  it('finds every released version unchanged, the oldest first, and leaves out what is not in the chain', async () => {
    const digests = JSON.parse(new TextDecoder().decode(RELEASES)) as Readonly<Record<string, string>>;
    expect(await recomputeChain(siteWith({}))).toEqual([
      { label: '2.0', digest: digests['2.0'], files: 7, problems: [] },
      { label: '2.1', digest: digests['2.1'], files: 7, problems: [] },
      { label: '2.10', digest: digests['2.10'], files: 7, problems: [] },
    ]);
    expect([...published.keys()].filter((path) => path.startsWith('/released/1.1/'))).toEqual([]);
  });

  it('finds nothing to compute while no version is released', async () => {
    expect(await recomputeChain(siteWith({ '/released/released.json': '{}' }))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string | null>>, readonly string[]]>([
    [
      'one byte of a document',
      { '/released/2.1/statement.md': text('/released/2.1/statement.md').replace('V', 'v') },
      ['2.1: statement.md was changed after its release.'],
    ],
    ['a file of facts that is gone', { '/released/2.0/facts/apps.yaml': null }, ['2.0: facts/apps.yaml is missing.']],
    [
      'checksums that are gone',
      { '/released/2.10/checksums.json': null },
      ['2.10: checksums.json is missing or cannot be read.'],
    ],
    [
      'checksums that are none',
      { '/released/2.10/checksums.json': '{"label": 2.1}' },
      ['2.10: checksums.json is missing or cannot be read.'],
    ],
    [
      'checksums of another version',
      { '/released/2.0/checksums.json': text('/released/2.1/checksums.json') },
      [
        '2.0: statement.md was changed after its release.',
        '2.0: version.yaml was changed after its release.',
        '2.0: its checksums are those of 2.1.',
        '2.0: it names a release before it, but there is none.',
        '2.0: it is not the version that was released.',
      ],
    ],
    [
      'a document that was changed together with its checksums',
      rewritten('2.10', 'Another text.'),
      ['2.10: it is not the version that was released.'],
    ],
    [
      'the same together with the list of releases, by the version after it',
      {
        ...rewritten('2.1', 'Another text.'),
        '/released/released.json': new TextDecoder()
          .decode(RELEASES)
          .replace(digestOf(SECOND), digestIn(rewritten('2.1', 'Another text.'))),
      },
      ['2.10: it does not follow on the release before it.'],
    ],
  ])('names %s', async (_, changes, expected) => {
    expect(await problems(changes)).toEqual(expected);
  });

  it.each([null, '[1]', 'no JSON', 'null'])('refuses to say anything without a list of releases: %j', async (list) => {
    await expect(recomputeChain(siteWith({ '/released/released.json': list }))).rejects.toThrow(
      'The list of released versions is missing from this site, or cannot be read.',
    );
  });

  it('says before each file where it is', async () => {
    const steps: string[] = [];
    await recomputeChain(siteWith({}), (label, file, of) => steps.push(`${label} ${file}/${of}`));
    expect([steps.length, steps[0], steps.at(-1)]).toEqual([21, '2.0 1/7', '2.10 7/7']);
  });
});
