import type { InventoryEntry } from '../contract';
import type { RecordKind } from '../inventory/record-kind';
import { retentionInWords, typeInWords } from '../inventory/words';
import { clauseAt } from './policy-links';

/** A record kind or a transfer in words; with its clause where the trust centre has an address. */
export function inWords(kind: RecordKind, trustCentre: string | null): InventoryEntry {
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
