import { tableToMarkdown } from '../directives/table-to-markdown';
import { contextOfPages } from '../tables/table-context';
import { tableOf, type TableName, type TableParameters } from '../tables/tables';
import type { TrustData } from '../trust-data';
import type { PolicyTexts } from '../versions/policy-texts';
import { shownFirst } from '../versions/in-force';
import { DOCUMENTS } from '../versions/policy-version';
import { FEEDS } from '../feeds/feeds';
import { markdownPath, policyMarkdownFiles, stateInWords } from './policy-markdown';
import { TRUST_JSON_PATH } from './trust-json';

/**
 * The whole trust centre as one Markdown file: how it is read, every table of facts and of the inventory, the full text of the
 * version that readers see first, and where the other versions stand. For programs that read for people.
 */
export function llmsTxt(data: TrustData, texts: PolicyTexts): string {
  const { siteUrl, facts, versions } = data;
  const first = shownFirst(versions);
  const files = policyMarkdownFiles(data, texts);
  const text = (path: string) => files.get(path)?.replace(/^(#+ )/gm, '##$1') ?? '';
  const parts = [
    `# Openbook trust centre`,
    `> What Openbook and the other Cloud Apps of ${facts.vendor.name} keep, where, for how long, and who else handles it.`,
    `"Not stated" means that the vendor has not published it: ask ${facts.vendor.contacts.privacy}. Everything below is also in ` +
      `[trust.json](${siteUrl}${TRUST_JSON_PATH}).`,
    '## Policy versions',
    versions
      .map((version) => {
        const links = DOCUMENTS.map(
          (id) => `[${version.documents[id].title}](${siteUrl}${markdownPath(version.label, id)})`,
        );
        return `- ${stateInWords(version)} ${version.summary} ${links.join(', ')}`;
      })
      .join('\n'),
    '## Facts',
    ...tables(data),
    `## Full text of policy version ${first.label}`,
    ...DOCUMENTS.map((id) => text(markdownPath(first.label, id)).trim()),
    '## Feeds',
    FEEDS.map(({ title, about, path }) => `- [${title}](${siteUrl}${path}.atom): ${about}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every table, and those with a parameter once for each of its values that there is something to say about. */
function tables(data: TrustData): readonly string[] {
  const context = contextOfPages(data);
  const table = <N extends TableName>(name: N, parameters: TableParameters<N>) =>
    tableToMarkdown(tableOf(context, name, parameters));
  const topics = [...new Set(data.facts.practices.practices.map(({ topic }) => topic))];
  const kinds = [...data.inventory.recordKinds, ...data.inventory.transfers];
  return [
    table('data-categories', {}),
    ...data.facts['data-categories'].categories.map(({ id }) => table('category', { category: id })),
    table('record-kinds', {}),
    ...kinds.map(({ name }) => table('fields', { kind: name })),
    table('transfers', {}),
    table('retention', {}),
    table('regions', {}),
    table('residency', {}),
    table('status-pages', {}),
    table('subprocessors', {}),
    table('subprocessor-changes', {}),
    table('backups', {}),
    table('restore-tests', {}),
    table('measures', {}),
    table('scopes', {}),
    ...topics.map((topic) => table('practices', { topic })),
    table('contacts', {}),
    table('notices', {}),
  ];
}
