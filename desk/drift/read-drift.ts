import { join } from 'node:path';
import { parseClaims, CLAIMS_FILE, checksOf } from '../../docs-site/core/claims/parse-claims';
import type { Claim } from '../../docs-site/core/claims/claim';
import { egressIsDeclared, scopesAreExplained } from '../../docs-site/core/claims/rules/manifest-rules';
import { parsePermissions, PERMISSIONS_FILE, permissionsIn } from '../../docs-site/core/drift/app-permissions';
import type { DeclaringVersion, DriftState } from '../../docs-site/core/drift/drift';
import { unboundClaims } from '../../docs-site/core/drift/unbound-claims';
import { problemInWords } from '../../docs-site/core/facts/fact-problem';
import type { TrustData } from '../../docs-site/core/trust-data';
import { effectiveDay } from '../../docs-site/core/versions/in-force';
import { DOCUMENTS, type DocumentId, type PolicyVersion } from '../../docs-site/core/versions/policy-version';
import { filesOf, findTrustData, type FileReader } from '../../docs-site/plugin/read-trust-data';
import { AppError } from '../../src/app-error';
import { RELEASED_POLICIES } from '../../src/privacy/released-policies';
import { hasTest } from './has-test';

export type ReadDrift = {
  readonly state: DriftState;
  /** What the draft does not say yet of what the manifest declares; of the inventory it says all by itself. */
  readonly uncovered: readonly string[];
  /** Claims that stand behind their sentences no longer. */
  readonly unbound: readonly string[];
};

/** @throws AppError where a file cannot be read; its sentences say what to mend. */
export async function readDrift(root: string, today: string): Promise<ReadDrift> {
  const read = filesOf(join(root, 'docs-site'));
  const trust = await findTrustData(read, 'https://trust.invalid');
  if (!trust.ok) throw new AppError('CONFLICT', trust.problems.map(problemInWords).join('\n'));
  const manifest = (await filesOf(root)('manifest.yml')) ?? '';
  const claims = parseClaims((await read(CLAIMS_FILE)) ?? '');
  if (!claims.ok) throw new AppError('CONFLICT', claims.problems.map(problemInWords).join('\n'));
  const { inventory, versions } = trust.data;
  const published = versions.filter(({ state }) => state !== 'in preparation');
  const code = { inventory, permissions: permissionsIn(manifest) };
  return {
    state: {
      today,
      versions: await Promise.all(published.map((version) => readDeclaring(read, version))),
      code,
      known: RELEASED_POLICIES.map(({ version }) => version),
    },
    uncovered: uncoveredBy(trust.data, manifest, claims.claims),
    unbound: unboundClaims(claims, await readDocuments(read), await testsOf(root, claims.claims)),
  };
}

async function readDeclaring(read: FileReader, version: PolicyVersion): Promise<DeclaringVersion> {
  const { label, state, inventory } = version;
  const own = { label, state, from: effectiveDay(version) };
  if (inventory === undefined) return { ...own, declares: null };
  const file = `versioned_docs/version-${label}/${PERMISSIONS_FILE}`;
  const json = await read(file);
  if (json === undefined) throw new AppError('CONFLICT', `docs-site/${file} is missing; a release freezes it.`);
  return { ...own, declares: { inventory, permissions: parsePermissions(json) } };
}

/** What the claims' rules over the manifest find in the draft. */
function uncoveredBy({ inventory, facts }: TrustData, manifest: string, claims: readonly Claim[]): readonly string[] {
  const rules = { 'scopes-are-explained': scopesAreExplained, 'egress-is-declared': egressIsDeclared };
  return claims.flatMap(checksOf).flatMap((check) => {
    if (check.kind !== 'rule' || check.over !== 'manifest') return [];
    const rule = rules[check.rule as keyof typeof rules];
    const { ok, seen } = rule({ manifest, inventory, facts }, check.with ?? {});
    return ok ? [] : [seen];
  });
}

async function readDocuments(read: FileReader): Promise<Readonly<Record<DocumentId, string>>> {
  const texts = DOCUMENTS.map(async (id) => [id, (await read(`policies/${id}.md`)) ?? ''] as const);
  return Object.fromEntries(await Promise.all(texts)) as Record<DocumentId, string>;
}

async function testsOf(root: string, claims: readonly Claim[]) {
  const tests = claims.flatMap(checksOf).flatMap((check) => (check.kind === 'test' ? [check.file] : []));
  const read = filesOf(root);
  const sources = new Map(
    await Promise.all([...new Set(tests)].map(async (file) => [file, await read(file)] as const)),
  );
  return ({ file, name }: { readonly file: string; readonly name: string }) => hasTest(sources.get(file) ?? '', name);
}
