import { relative, sep } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { dressClaims } from '../core/directives/dress-claims';
import type { Evidence } from '../core/evidence/evidence';
import { shownClaims } from '../core/evidence/shown-claims';
import type { TrustData } from '../core/trust-data';

/** The signs behind the sentences of the policies that carry them, by label. Runs before comments are removed. */
export function remarkClaims({ versions }: TrustData, evidence: Evidence, signed: readonly string[], siteDir: string) {
  const claims = shownClaims(evidence);
  return () => (tree: Root, file: VFile) => {
    const [folder, version] = relative(siteDir, file.path).split(sep);
    const label = folder === 'policies' ? versions[0]?.label : version?.replace(/^version-/, '');
    if (label !== undefined && signed.includes(label)) dressClaims(tree, claims);
  };
}
