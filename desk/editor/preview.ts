import { join } from 'node:path';
import { DOCUMENTS, type DocumentId } from '../../docs-site/core/versions/policy-version';
import { problemInWords } from '../../docs-site/core/facts/fact-problem';
import { findTrustData, type FileReader } from '../../docs-site/plugin/read-trust-data';
import { policyHtml } from './policy-html';

/** A document as readers would see it, or why it cannot be shown. */
export type Preview = { readonly html: string } | { readonly problems: readonly string[] };

/** Where a change of a file of facts is seen best; of the others in the statement. */
const SEEN_IN: Readonly<Record<string, DocumentId>> = {
  'facts/hosting.yaml': 'hosting-regions',
  'facts/backups.yaml': 'backup-policy',
};

export async function previewOf(siteDir: string, file: string, read: FileReader): Promise<Preview> {
  const trust = await findTrustData(read, 'https://trust.invalid');
  if (!trust.ok) return { problems: trust.problems.map(problemInWords) };
  const document = DOCUMENTS.find((id) => file === `policies/${id}.md`) ?? SEEN_IN[file] ?? 'statement';
  const path = `policies/${document}.md`;
  const render = await policyHtml(trust.data, siteDir);
  try {
    const html = await render(join(siteDir, path), (await read(path)) ?? '');
    return { html: `<h1>${trust.data.versions[0]?.documents[document].title ?? ''}</h1>${html}` };
  } catch (error) {
    return { problems: (error as Error).message.split('\n') };
  }
}
