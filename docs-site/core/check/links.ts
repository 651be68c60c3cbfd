import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown, spanOf } from '../directives/markdown';
import type { Source } from '../directives/resolve-directives';
import type { FactProblem } from '../facts/fact-problem';
import { nearestName } from '../facts/nearest-name';
import { DOCUMENTS, type DocumentId } from '../versions/policy-version';

/** What can be linked to. Anchors without `#`; null where they are not known before the site is built. */
export type LinkTargets = {
  readonly documents: Readonly<Record<DocumentId, ReadonlySet<string>>>;
  /** By path with its slashes: `/disclosure/`. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string> | null>;
};

type Complaint = { readonly wrong: string; readonly mend: string };

/** Every link of a document that leads nowhere. Addresses elsewhere are looked at for their form alone. */
export function brokenLinks(own: DocumentId, { file, markdown }: Source, targets: LinkTargets): readonly FactProblem[] {
  const problems: FactProblem[] = [];
  visit(parseMarkdown(markdown), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { line, column } = spanOf(node);
    const complaint = complaintOf(node, own, targets);
    if (complaint !== null) problems.push({ file, line, column, path: '', ...complaint });
  });
  return problems;
}

function complaintOf({ url }: Link | Definition, own: DocumentId, { documents, pages }: LinkTargets): Complaint | null {
  if (url === '') return { wrong: 'This link has no address.', mend: 'Write one between the round brackets.' };
  if (url.startsWith('http://')) return { wrong: `"${url}" is not encrypted.`, mend: 'Write https:// in its place.' };
  if (/^(?:https:|mailto:)/.test(url)) return null;
  const [path = '', anchor] = url.split('#');
  if (path.startsWith('/')) {
    if (!pages.has(path)) return { wrong: `There is no page "${path}".`, mend: suggestion(path, [...pages.keys()]) };
    return missingAnchor(anchor, pages.get(path) ?? null, path);
  }
  const document = path === '' ? own : DOCUMENTS.find((id) => path === `./${id}.md`);
  if (document === undefined) {
    const mend = suggestion(
      path,
      DOCUMENTS.map((id) => `./${id}.md`),
    );
    return { wrong: `There is no document "${path}".`, mend };
  }
  return missingAnchor(anchor, documents[document], path === '' ? 'this document' : path);
}

function missingAnchor(anchor: string | undefined, anchors: ReadonlySet<string> | null, where: string) {
  if (anchor === undefined || anchors === null || anchors.has(anchor)) return null;
  return { wrong: `There is no clause "#${anchor}" in ${where}.`, mend: suggestion(anchor, [...anchors], '#') };
}

function suggestion(written: string, names: readonly string[], before = ''): string {
  const near = nearestName(written, names);
  return near === null
    ? `Link to one of these: ${names.map((name) => before + name).join(', ')}.`
    : `Write "${before}${near}", if that is meant.`;
}
