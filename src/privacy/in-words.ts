import type { InventoryEntry, Policy } from '../contract';
import type { RecordKind } from '../inventory/record-kind';
import { retentionInWords, typeInWords } from '../inventory/words';
import { clauseIn } from './policy-links';

/** A record kind or a transfer in words, with its clause in the policies. */
export function inWords(kind: RecordKind, policy: Policy): InventoryEntry {
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
    ...clauseIn(policy, category),
  };
}
