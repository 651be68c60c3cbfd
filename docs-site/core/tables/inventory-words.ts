import type { Fields, Identifies } from '../../../src/inventory/field';
import type { Place, RecordKind } from '../../../src/inventory/record-kind';

const PLACES: Readonly<Record<Place, string>> = {
  'key-value storage': 'Forge key-value storage',
  'secret storage': 'Forge secret storage',
  queue: 'Forge queue',
  'platform logs': 'Forge logs',
  browser: "The user's browser",
  'support desk': "The vendor's support desk",
  'old Connect backend': "The vendor's old Connect backend",
  collector: "The vendor's collector",
};

const WHOM: Readonly<Record<Identifies, string>> = {
  nobody: 'Nobody',
  tenant: "The customer's site",
  person: 'A person',
};

/** A place of the inventory as people outside the project read it. */
export const placeInWords = (place: Place): string => PLACES[place];

/** Whom a field can point at, in words. */
export const whomInWords = (identifies: Identifies): string => WHOM[identifies];

/** The inventory's answer to "is it anonymised?": yes only where no field points at a person or a site. */
export function anonymisedInWords(kinds: readonly Pick<RecordKind, 'fields'>[]): string {
  const whom = new Set(kinds.flatMap(({ fields }) => Object.values<Fields[string]>(fields)).map((f) => f.identifies));
  if (whom.has('person')) return 'No: it can identify a person';
  return whom.has('tenant') ? "No: it identifies the customer's site" : 'Yes: no field identifies anybody';
}
