import type { RestoreRow } from '../../../../../../../src/contract';

/** What one call takes (contract, `previewRestore`); a little less than it allows, for what is around the rows. */
const most = { rows: 100, bytes: 350_000 };

/** Rows in their order, as many together as one call takes; a row that is larger goes alone, and is refused there. */
export function restoreBatches(rows: readonly RestoreRow[]): readonly (readonly RestoreRow[])[] {
  const batches: RestoreRow[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const size = new TextEncoder().encode(JSON.stringify(row)).length;
    const batch = batches.at(-1);
    if (batch === undefined || batch.length === most.rows || bytes + size > most.bytes) {
      batches.push([row]);
      bytes = size;
    } else {
      batch.push(row);
      bytes += size;
    }
  }
  return batches;
}
