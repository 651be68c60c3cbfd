import type { DocumentId } from './policy-version';

/** The documents of one version as literal Markdown: front matter taken off, tables and facts resolved. */
export type DocumentTexts = Readonly<Record<DocumentId, string>>;

/** By label of the version. Kept out of TrustData, because every page would carry it. */
export type PolicyTexts = Readonly<Record<string, DocumentTexts>>;
