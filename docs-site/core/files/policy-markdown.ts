import type { TrustData } from '../trust-data';
import type { PolicyTexts } from '../versions/policy-texts';
import { documentPath, DOCUMENTS, type DocumentId, type PolicyVersion } from '../versions/policy-version';

/** A document of a version as a Markdown file. */
export const markdownPath = (label: string, document: DocumentId) => `/policies/${label}/${document}.md`;

/** Every document of every version as Markdown by path, with a head that says what it is and where it stands. */
export function policyMarkdownFiles({ siteUrl, versions }: TrustData, texts: PolicyTexts): ReadonlyMap<string, string> {
  return new Map(
    versions.flatMap((version) =>
      DOCUMENTS.map((document) => {
        const text = texts[version.label]?.[document] ?? '';
        const head = [
          `# ${version.documents[document].title}`,
          `${stateInWords(version)} Address: ${siteUrl}${documentPath(version.label, document)}`,
        ];
        return [markdownPath(version.label, document), `${head.join('\n\n')}\n\n${text.trim()}\n`];
      }),
    ),
  );
}

/** "Policy version 1.1, reconstructed; effective date not stated; first shown here on 2026-11-23." */
export function stateInWords({ label, state, effective, recorded }: PolicyVersion): string {
  const from =
    effective === null
      ? 'no effective date yet'
      : effective === 'not stated'
        ? 'effective date not stated'
        : `effective ${effective}`;
  return `Policy version ${label}, ${state}; ${from}; first shown here on ${recorded}.`;
}
