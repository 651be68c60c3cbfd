import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SBOM_FILE, type Bundle, type CheckResult, type ClaimState } from '../../docs-site/core/claims/bundle';
import type { Claim } from '../../docs-site/core/claims/claim';
import { compareLabels } from '../../docs-site/core/versions/compare-labels';
import { DOCUMENTS } from '../../docs-site/core/versions/policy-version';
import { inventoryDigest } from '../../src/inventory/digest';
import { inventory } from '../../src/inventory/inventory';
import { billOfMaterials } from './bill-of-materials';
import type { World } from './command';
import { releasedDigests } from './rule-subjects';
import { digestOfInputs, headCommit, sha256 } from './tracked-files';

export type Evidence = { readonly bundle: Bundle; /** The bill of materials as JSON. */ readonly sbom: string };

/** Everything that a run leaves behind: what the checks saw, and what they were run on. */
export async function makeEvidence(
  claims: readonly Claim[],
  results: readonly CheckResult[],
  { root, now, env }: World,
): Promise<Evidence> {
  const { sbom, components } = billOfMaterials(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const npm = /^npm\/(\S+)/.exec(env['npm_config_user_agent'] ?? '')?.[1];
  const bundle: Bundle = {
    version: 1,
    writtenAt: now().toISOString(),
    commit: headCommit(root),
    node: process.versions.node,
    ...(npm === undefined ? {} : { npm }),
    inputs: await digestOfInputs(root),
    manifest: { digest: sha256(await readFile(join(root, 'manifest.yml'))) },
    inventory: { digest: inventoryDigest(inventory) },
    policies: await releasedPolicies(root),
    sbom: { file: SBOM_FILE, digest: sha256(sbom), components },
    claims: claims.map((claim) => ({ id: claim.id, state: stateOf(claim, results) })),
    results: [...results],
  };
  return { bundle, sbom };
}

/** A claim fails where one of its checks does, or did not run. */
export function stateOf(claim: Claim, results: readonly CheckResult[]): ClaimState {
  if (claim.kind === 'vouched') return 'vouched';
  const passed = (check: string) => results.some((one) => one.check === check && one.state === 'passed');
  return claim.checks.every(({ id }) => passed(id)) ? 'verified' : 'failing';
}

async function releasedPolicies(root: string): Promise<Bundle['policies']> {
  const released = await releasedDigests(root);
  const labels = Object.keys(released).sort(compareLabels);
  const documents = labels.flatMap((version) =>
    DOCUMENTS.map(async (name) => {
      const file = join(root, 'docs-site/versioned_docs', `version-${version}`, `${name}.md`);
      return { name, version, sha256: sha256(await readFile(file)), chain: released[version]! };
    }),
  );
  return { version: labels.at(-1) ?? null, documents: await Promise.all(documents) };
}
