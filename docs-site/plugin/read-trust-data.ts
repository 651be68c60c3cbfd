import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { inventoryDigest } from '../../src/inventory/digest';
import { inventory } from '../../src/inventory/inventory';
import { FACT_SCHEMAS, type FactFile, type Facts } from '../core/facts/facts';
import type { TrustData } from '../core/trust-data';
import { DOCUMENTS, versionCard, type DocumentId, type PolicyVersion } from '../core/versions/policy-version';

/** Reads facts, versions and inventory from the site's folders. Throws where a file is missing or fails its schema. */
export async function readTrustData(siteDir: string, siteUrl: string, hasPdf = false): Promise<TrustData> {
  const facts = await readFacts(join(siteDir, 'facts'));
  const labels = JSON.parse(await readFile(join(siteDir, 'versions.json'), 'utf8')) as string[];
  const released = labels.map((label) => join(siteDir, 'versioned_docs', `version-${label}`));
  const versions = await Promise.all([
    readVersion(join(siteDir, 'policies'), facts).then((version) => ({ ...version, inventory })),
    ...released.map(async (folder) => readVersion(folder, await readFacts(join(folder, 'facts')))),
  ]);
  return { siteUrl, facts, inventory, inventoryDigest: inventoryDigest(inventory), versions, hasPdf };
}

async function readFacts(folder: string): Promise<Facts> {
  const entries = await Promise.all(
    (Object.keys(FACT_SCHEMAS) as FactFile[]).map(async (name) => [
      name,
      v.parse(FACT_SCHEMAS[name] as v.GenericSchema, parse(await readFile(join(folder, `${name}.yaml`), 'utf8'))),
    ]),
  );
  return Object.fromEntries(entries) as Facts;
}

async function readVersion(folder: string, facts: Facts): Promise<PolicyVersion> {
  const card = v.parse(versionCard, parse(await readFile(join(folder, 'version.yaml'), 'utf8')));
  const documents = await Promise.all(
    DOCUMENTS.map(async (id) => [id, outline(await readFile(join(folder, `${id}.md`), 'utf8'))]),
  );
  return {
    ...card,
    facts,
    documents: Object.fromEntries(documents) as Record<DocumentId, ReturnType<typeof outline>>,
  };
}

/** Title and clauses: every heading with an id of its own, `## Backups {#backups}`. */
function outline(markdown: string) {
  const title = /^title:\s*(.+)$/m.exec(markdown)?.[1] ?? '';
  const clauses = [...markdown.matchAll(/^(#{2,4})\s+(.+?)\s*\{#([\w-]+)\}\s*$/gm)].map(
    ([, marks = '', words = '', id = '']) => ({ id, title: words, level: marks.length }),
  );
  return { title, clauses };
}
