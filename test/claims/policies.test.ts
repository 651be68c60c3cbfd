import { expect, test } from '@jest/globals';
import { refusals } from '../../docs-site/core/release/refusals';
import { checksumsOf } from '../../docs-site/core/versions/checksums';
import { verifyChain } from '../../docs-site/core/versions/verify-chain';
import { VERSIONS } from '../docs-site/core/tables/small-trust';

const bytes = (text: string) => new TextEncoder().encode(text);
const card = (label: string) =>
  `label: '${label}'\nstate: released\neffective: 2026-12-01\nrecorded: 2026-11-26\nsummary: It is new.\n`;

/** A released version, and the digest under which it is known elsewhere. */
function released(label: string, statement: string, previous: string | null) {
  const files = new Map([
    ['statement.md', bytes(statement)],
    ['version.yaml', bytes(card(label))],
  ]);
  const sums = checksumsOf(label, files, previous);
  return { label, digest: sums.digest, files: files.set('checksums.json', bytes(JSON.stringify(sums))) };
}

test('a released version that was edited is named by the chain', () => {
  const first = released('2.0', 'We keep little.', null);
  const second = released('2.1', 'We keep less.', first.digest);
  const pinned = { '2.0': first.digest, '2.1': second.digest };
  expect(verifyChain([first, second], pinned)).toEqual([]);
  const edited = { ...first, files: new Map(first.files).set('statement.md', bytes('We keep much.')) };
  expect(verifyChain([edited, second], pinned)).toEqual(['2.0: statement.md was changed after its release.']);
  const rewritten = released('2.0', 'We keep much.', null);
  expect(verifyChain([rewritten, second], pinned)).toEqual([
    '2.1: it does not follow on the release before it.',
    '2.0: it is not the version that was released.',
  ]);
});

test('a released version is not released again', () => {
  const [working, ...before] = VERSIONS;
  const version = { ...working!, label: '2.0', state: 'released' as const, effective: '2026-12-01' };
  const request = { label: '2.0', effective: '2026-12-15', summary: 'The same again.', raised: false };
  const versions = [working!, version, ...before];
  expect(refusals(request, { versions, verdict: 'wording', findings: 0, today: '2026-12-02' })).toEqual([
    'Policy version 2.0 exists already, and a published version is not changed. The next one is 2.1.',
  ]);
});
