import type { InventoryEntry } from '../contract';
import { inventoryDigest } from '../inventory/digest';
import { inventory } from '../inventory/inventory';
import type { RecordKind } from '../inventory/record-kind';
import { retentionInWords, typeInWords } from '../inventory/words';

/** The inventory in words, in the order of its declaration, with the digest that names this very inventory. */
export function describeInventory(): {
  readonly digest: string;
  readonly kinds: readonly InventoryEntry[];
  readonly transfers: readonly InventoryEntry[];
} {
  return {
    digest: inventoryDigest(inventory),
    kinds: inventory.recordKinds.map(entryOf),
    transfers: inventory.transfers.map(entryOf),
  };
}

function entryOf({ name, title, category, purpose, legalBasis, place, retention, fields }: RecordKind): InventoryEntry {
  return {
    name,
    title,
    category,
    purpose,
    legalBasis,
    place,
    retention: retentionInWords(retention),
    fields: Object.entries(fields).map(([fieldName, field]) => ({
      name: fieldName,
      type: typeInWords(field),
      meaning: field.meaning,
      identifies: field.identifies,
    })),
  };
}
