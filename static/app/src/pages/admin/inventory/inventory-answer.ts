import type { InventoryEntry } from '../../../../../../src/contract';
import { countOf, numberOf } from '../../../../../../src/export-engine';

/** The short answer above the tables: how much is kept, whom it points at, whether anything leaves Atlassian. */
export function inventoryAnswer(kinds: readonly InventoryEntry[], transfers: readonly InventoryEntry[]): string {
  const personal = kinds.filter((kind) => identifies(kind) === 'person').length;
  const about =
    personal === 0
      ? 'none can hold anything about a person'
      : `${numberOf(personal)} can hold something about a person`;
  const sent =
    transfers.length === 0
      ? 'Nothing is sent outside Atlassian.'
      : `${countOf(transfers.length, 'transfer')} can leave Atlassian.`;
  return `Openbook keeps ${countOf(kinds.length, 'kind')} of records: ${about}, and none holds the content of your issues. ${sent}`;
}

/** The most that any field of it can point at. */
export function identifies(entry: InventoryEntry): 'person' | 'tenant' | 'nobody' {
  const points = entry.fields.map((field) => field.identifies);
  return points.includes('person') ? 'person' : points.includes('tenant') ? 'tenant' : 'nobody';
}
