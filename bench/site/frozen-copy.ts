import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { permissionsIn } from '../../docs-site/core/drift/app-permissions';
import { FACT_SCHEMAS } from '../../docs-site/core/facts/facts';
import type { VersionFiles } from '../../docs-site/core/versions/checksums';
import { freeze, type WorkingText } from '../../docs-site/core/versions/freeze';
import { DOCUMENTS } from '../../docs-site/core/versions/policy-version';
import { readTrustData } from '../../docs-site/plugin/read-trust-data';

const MANIFEST = join(import.meta.dirname, '../../manifest.yml');

/**
 * The files of a release of the site's version in preparation under another label, as `freeze` makes them: literal text,
 * facts and inventory. It holds from a day that follows from its label, and stands outside any chain.
 */
export async function frozenCopy(site: string, label: string): Promise<VersionFiles> {
  const { versions, inventory } = await readTrustData(site, 'http://localhost:4312');
  const [own, ...before] = versions;
  if (own === undefined) throw new Error('The site has no version.');
  const effective = new Date(Date.UTC(2025, 0, 1 + Number(label.split('.')[1]))).toISOString().slice(0, 10);
  const working: WorkingText = {
    documents: await textsOf(DOCUMENTS, (id) => join(site, 'policies', `${id}.md`)),
    facts: await textsOf(Object.keys(FACT_SCHEMAS), (name) => join(site, 'facts', `${name}.yaml`)),
    inventory,
    permissions: permissionsIn(await readFile(MANIFEST, 'utf8')),
    // Right after a release the newest version is no draft.
    versions: [{ ...own, label, state: 'in preparation', effective: null }, ...before],
  };
  const frozen = freeze(working, { effective, recorded: effective, previous: null });
  if (frozen.ok) return frozen.files;
  throw new Error(`The version in preparation cannot be frozen: ${JSON.stringify(frozen.problems)}`);
}

async function textsOf<Name extends string>(names: readonly Name[], pathOf: (name: Name) => string) {
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(pathOf(name), 'utf8')] as const));
  return Object.fromEntries(texts) as Record<Name, string>;
}
