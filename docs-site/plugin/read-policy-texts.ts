import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterLength } from '../core/directives/markdown';
import type { TrustData } from '../core/trust-data';
import type { DocumentTexts, PolicyTexts } from '../core/versions/policy-texts';
import { DOCUMENTS, type PolicyVersion } from '../core/versions/policy-version';
import { resolveMarkdownOf } from './markdown-of-policies';

/**
 * Reads the documents of every version as literal Markdown, tables and facts written out as the pages have them.
 * @throws Error where a file is missing, or names a table or fact that is not there.
 */
export async function readPolicyTexts(siteDir: string, data: TrustData): Promise<PolicyTexts> {
  const resolve = resolveMarkdownOf(data, siteDir);
  const readDocument = async (folder: string, document: string) => {
    const filePath = join(folder, `${document}.md`);
    const markdown = resolve({ filePath, fileContent: await readFile(filePath, 'utf8') });
    return [document, markdown.slice(frontMatterLength(markdown))] as const;
  };
  const versions = await Promise.all(
    data.versions.map(async (version) => {
      const documents = await Promise.all(DOCUMENTS.map((id) => readDocument(folderOf(siteDir, version), id)));
      return [version.label, Object.fromEntries(documents) as DocumentTexts] as const;
    }),
  );
  return Object.fromEntries(versions);
}

const folderOf = (siteDir: string, { label, state }: PolicyVersion) =>
  state === 'in preparation' ? join(siteDir, 'policies') : join(siteDir, 'versioned_docs', `version-${label}`);
