import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentTexts, PolicyTexts } from '../core/versions/policy-texts';
import { DOCUMENTS, type PolicyVersion } from '../core/versions/policy-version';

/** Reads the documents of every version as literal Markdown. Throws where a file is missing. */
export async function readPolicyTexts(siteDir: string, versions: readonly PolicyVersion[]): Promise<PolicyTexts> {
  const entries = await Promise.all(
    versions.map(async (version) => [version.label, await readDocuments(folderOf(siteDir, version))]),
  );
  return Object.fromEntries(entries) as PolicyTexts;
}

const folderOf = (siteDir: string, { label, state }: PolicyVersion) =>
  state === 'in preparation' ? join(siteDir, 'policies') : join(siteDir, 'versioned_docs', `version-${label}`);

async function readDocuments(folder: string): Promise<DocumentTexts> {
  const entries = await Promise.all(
    DOCUMENTS.map(async (document) => [
      document,
      withoutFrontMatter(await readFile(join(folder, `${document}.md`), 'utf8')),
    ]),
  );
  return Object.fromEntries(entries) as DocumentTexts;
}

const withoutFrontMatter = (markdown: string) => markdown.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
