import type { TableRows } from '../tables/table';
import { asArray, asRecord, asText, parseJson, type JsonRecord } from '../jira/json';
import { leftOutReasons, type LeftOutReason } from '../reading/fetch-issues';

/** What came of one stretch of the ids, in their order. */
export type Part = {
  readonly rows: TableRows;
  readonly leftOut: readonly { readonly id: string; readonly reason: LeftOutReason }[];
  /** Ids of issues that were edited or moved after the export began. */
  readonly changed: readonly string[];
};

/** Which stretch: the `part`-th of the run, and of how many ids. */
export type Place = { readonly run: string; readonly part: number; readonly size: number };

/** One JSON document, in UTF-8. */
export function partDocument(place: Place, { rows, leftOut, changed }: Part): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ...place, leftOut, changed, rows }));
}

/** The part; null where the document is torn, of another run or place, or has not one outcome for each id. */
export function parsePart(bytes: Uint8Array | null, place: Place): Part | null {
  const document = parseDocument(bytes);
  const rows = asRecord(document?.['rows']);
  if (!document || !rows) return null;
  if (document['run'] !== place.run || document['part'] !== place.part || document['size'] !== place.size) return null;

  const leftOut = asArray(document['leftOut']).flatMap(parseLeftOut);
  const changed = asArray(document['changed']).flatMap((id) => asText(id) ?? []);
  if (asArray(rows['issues']).length + leftOut.length !== place.size) return null;
  // Only this module writes such documents, whole or torn, and cells survive JSON.
  return { rows: rows as TableRows, leftOut, changed };
}

/** The object in a JSON document; undefined where it is torn (its end is missing) or absent. */
export function parseDocument(bytes: Uint8Array | null): JsonRecord | undefined {
  return bytes === null ? undefined : asRecord(parseJson(bytes));
}

function parseLeftOut(value: unknown): Part['leftOut'] {
  const left = asRecord(value);
  const id = asText(left?.['id']);
  const reason = leftOutReasons.find((known) => known === left?.['reason']);
  return id && reason ? [{ id, reason }] : [];
}
