import * as v from 'valibot';
import type { Inventory } from '../../../src/inventory/inventory';
import type { Facts } from '../facts/facts';
import { day, line, stated } from '../facts/stated';

/** The three documents that make up the policies, in reading order. */
export const DOCUMENTS = ['statement', 'hosting-regions', 'backup-policy'] as const;
export type DocumentId = (typeof DOCUMENTS)[number];

/** `version.yaml` beside the documents of a version. */
export const versionCard = v.strictObject({
  label: v.pipe(v.string(), v.regex(/^\d+\.\d+$/, 'Write a label such as "2.0", in quotation marks.')),
  /**
   * `reconstructed`: from the facts of an earlier published statement, outside the hash chain. `in preparation`: may still
   * change, and its tables follow the inventory. `released`: frozen, chained, never changed again.
   */
  state: v.picklist(['reconstructed', 'in preparation', 'released']),
  /** The first day on which it holds; null until it is released. */
  effective: v.nullable(stated(day)),
  /** The day on which this trust centre first showed it; of a released one the day of its release, when its text was fixed. */
  recorded: day,
  /** What it is, or what changed, in one or two sentences. */
  summary: line,
  /** The author of the change says that it is material, although no fact changed. */
  raised: v.optional(v.literal(true)),
});

export type VersionCard = v.InferOutput<typeof versionCard>;

export type Clause = { readonly id: string; readonly title: string; readonly level: number };

/** A version as the pages see it. */
export type PolicyVersion = VersionCard & {
  readonly facts: Facts;
  /** What it declares as kept and sent; left out in reconstructed versions, whose apps had no inventory. */
  readonly inventory?: Inventory;
  readonly documents: Readonly<Record<DocumentId, { readonly title: string; readonly clauses: readonly Clause[] }>>;
};

/** The permanent address of a document in a version, and of a clause in it. */
export const documentPath = (label: string, document: DocumentId, clause?: string) =>
  `/policies/${label}/${document}/${clause === undefined ? '' : `#${clause}`}`;

/** The PDF of a document in a version; it is there only where `TrustData.hasPdf`. */
export const pdfPath = (label: string, document: DocumentId) => `/pdf/${label}/${document}.pdf`;
