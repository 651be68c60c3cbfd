import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftPolicies } from '../docs-site/core/check/check-policies';
import type { Term } from '../docs-site/core/check/terms';
import { CLAIMS_FILE, parseClaims } from '../docs-site/core/claims/parse-claims';
import { FACT_SCHEMAS } from '../docs-site/core/facts/facts';
import { outline } from '../docs-site/core/versions/outline';
import { DOCUMENTS } from '../docs-site/core/versions/policy-version';
import { findTrustData, type FileReader } from '../docs-site/plugin/read-trust-data';

export type DraftParts = {
  readonly terms: readonly Term[];
  readonly pages: DraftPolicies['pages'];
  readonly today: string;
};

/** The policies in preparation as `read` has them. */
export async function readDraft(read: FileReader, { terms, pages, today }: DraftParts): Promise<DraftPolicies> {
  const texts = async (paths: readonly (readonly [string, string])[]) =>
    Object.fromEntries(await Promise.all(paths.map(async ([name, path]) => [name, await read(path)] as const)));
  const documents = await texts(DOCUMENTS.map((id) => [id, `policies/${id}.md`]));
  const facts = await texts(Object.keys(FACT_SCHEMAS).map((name) => [name, `facts/${name}.yaml`]));
  const claims = await read(CLAIMS_FILE);
  return {
    documents: Object.fromEntries(DOCUMENTS.map((id) => [id, documents[id] ?? ''])) as DraftPolicies['documents'],
    factTexts: facts,
    // The address of the site stands in no policy.
    trust: await findTrustData(read, 'https://trust.invalid'),
    terms,
    claims: claims === undefined ? null : parseClaims(claims),
    pages,
    today,
  };
}

/** The pages of the site and the anchors of those that are Markdown; the others' are known once the site is built. */
export async function readPages(siteDir: string, read: FileReader): Promise<DraftPolicies['pages']> {
  const files = await readdir(join(siteDir, 'pages'), { recursive: true, encoding: 'utf8' });
  const pages = files
    .filter((file) => /\.(?:md|tsx)$/.test(file))
    .map(async (file) => {
      const path = `/${file.replaceAll('\\', '/').replace(/\.(?:md|tsx)$/, '')}/`.replace(/\/index\/$/, '/');
      if (!file.endsWith('.md')) return [path, null] as const;
      const { clauses } = outline((await read(`pages/${file}`)) ?? '');
      return [path, clauses.length === 0 ? null : new Set(clauses.map(({ id }) => id))] as const;
    });
  return new Map(await Promise.all(pages));
}
