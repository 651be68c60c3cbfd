import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { permissionsIn } from '../../docs-site/core/drift/app-permissions';
import type { TrustData } from '../../docs-site/core/trust-data';
import type { WorkingText } from '../../docs-site/core/versions/freeze';
import { DOCUMENTS } from '../../docs-site/core/versions/policy-version';
import { filesOf } from '../../docs-site/plugin/read-trust-data';

/** The policies as they are worked on, with every file of facts, and what the app's manifest declares. */
export async function readWorking(root: string, { inventory, versions }: TrustData): Promise<WorkingText> {
  const siteDir = join(root, 'docs-site');
  const read = filesOf(siteDir);
  const named = async (names: readonly string[], path: (name: string) => string) =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await read(path(name))) ?? ''] as const)));
  const facts = (await readdir(join(siteDir, 'facts'))).filter((file) => file.endsWith('.yaml')).sort();
  return {
    documents: (await named(DOCUMENTS, (id) => `policies/${id}.md`)) as WorkingText['documents'],
    facts: await named(
      facts.map((file) => file.slice(0, -'.yaml'.length)),
      (name) => `facts/${name}.yaml`,
    ),
    inventory,
    permissions: permissionsIn((await filesOf(root)('manifest.yml')) ?? ''),
    versions,
  };
}
