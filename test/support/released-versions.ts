import type { Checksums } from '../../docs-site/core/versions/checksums';
import { freeze, type WorkingText } from '../../docs-site/core/versions/freeze';
import type { VersionFolder } from '../../docs-site/core/versions/verify-chain';
import { INVENTORY, VERSIONS as CARDS } from '../docs-site/core/tables/small-trust';

/** The policies of a small vendor, as they are worked on. */
export const WORKING: WorkingText = {
  documents: {
    statement: '---\ntitle: S\n---\n\nBy :fact[vendor.name].\n\n::table{of="fields" kind="site"}\n',
    'hosting-regions': 'Regions { <\r\n',
    'backup-policy': ':::for{app="planner"}\n\nDaily.\n\n:::\n',
  },
  facts: { apps: 'apps: []\n' },
  inventory: INVENTORY,
  versions: CARDS,
};

const next = { ...WORKING, versions: [{ ...CARDS[0]!, label: '2.1' }, ...CARDS.slice(1)] };

/** Three releases, each linked to the one before. */
export const FIRST = released(WORKING, null);
export const SECOND = released(next, digestOf(FIRST), '2027-03-01');
export const THIRD = released({ ...next, versions: [{ ...CARDS[0]!, label: '2.10' }] }, digestOf(SECOND), '2027-05-01');

/** A version from before the chain. */
export const RECONSTRUCTED: VersionFolder = {
  label: '1.1',
  files: new Map([
    [
      'version.yaml',
      bytes("label: '1.1'\nstate: reconstructed\neffective: not stated\nrecorded: '2026-11-23'\nsummary: Old.\n"),
    ],
  ]),
};

/** All of them, in no order, and the bytes of the `released.json` that pins them. */
export const VERSIONS = [THIRD, RECONSTRUCTED, SECOND, FIRST];
export const RELEASES = bytes(
  JSON.stringify({ '2.0': digestOf(FIRST), '2.1': digestOf(SECOND), '2.10': digestOf(THIRD) }),
);

function released(from: WorkingText, previous: string | null, effective = '2027-01-15'): VersionFolder {
  const result = freeze(from, { effective, recorded: '2027-01-10', previous });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { label: from.versions[0]!.label, files: result.files };
}

export function digestOf({ files }: VersionFolder): string {
  return (JSON.parse(new TextDecoder().decode(files.get('checksums.json'))) as Checksums).digest;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
