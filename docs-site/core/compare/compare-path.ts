import type { DocumentId } from '../versions/policy-version';

/** Where readers choose what to compare. */
export const COMPARE_PATH = '/compare/';

/** The permanent address of a document compared between two versions, and of one of its changes. */
export const comparePath = (old: string, now: string, document: DocumentId, change?: string) =>
  `${COMPARE_PATH}${old}/${now}/${document}/${change === undefined ? '' : `#${change}`}`;
