import type { InventoryEntry } from '../contract';
import { inventoryDigest } from '../inventory/digest';
import { inventory } from '../inventory/inventory';
import type { RecordKind } from '../inventory/record-kind';
import { retentionInWords, typeInWords } from '../inventory/words';
import { clauseAt } from './policy-links';

/**
 * The inventory in words, in the order of its declaration, with the digest that names this very inventory. Each entry names
 * its clause where the trust centre has an address.
 */
export function describeInventory(trustCentre: string | null): {
  readonly digest: string;
  readonly kinds: readonly InventoryEntry[];
  readonly transfers: readonly InventoryEntry[];
} {
  return {
    digest: inventoryDigest(inventory),
    kinds: inventory.recordKinds.map((kind) => entryOf(kind, trustCentre)),
    transfers: inventory.transfers.map((transfer) => entryOf(transfer, trustCentre)),
  };
}

function entryOf(kind: RecordKind, trustCentre: string | null): InventoryEntry {
  const { name, title, category, purpose, legalBasis, place, retention, fields } = kind;
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
    ...(trustCentre === null ? {} : { clause: clauseAt(trustCentre, category) }),
  };
}
