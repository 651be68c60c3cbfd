import type { Inventory } from '../../../src/inventory/inventory';
import type { RecordKind } from '../../../src/inventory/record-kind';
import { retentionInWords } from '../../../src/inventory/words';
import type { FactFile, Facts } from '../facts/facts';
import { isMinor } from '../facts/minor';
import { changedValues, type Names } from './changed-values';

/** One fact that differs between two versions. */
export type FactChange = {
  /** Where it stands: file, then keys and the ids of entries, such as `backups`, `cloud-apps smart-git`, `frequency`. */
  readonly path: readonly string[];
  /** The same in words: "Backups: all other Cloud Apps, frequency". */
  readonly words: string;
  /** In words; null where the older version did not have it. */
  readonly was: string | null;
  /** In words; null where the newer version does not have it. */
  readonly is: string | null;
  /** What an entry that came or went says, each thing by itself; empty where a single value changed. */
  readonly parts: readonly string[];
  /** Ids of the apps that it is about; empty where it is about all of them. */
  readonly apps: readonly string[];
  /** Its schema says that a change of it is not material. */
  readonly minor: boolean;
};

type Side = { readonly facts: Facts; readonly inventory?: Inventory };

const TITLES: Readonly<Record<Exclude<FactFile, 'questionnaire'> | 'inventory', string>> = {
  apps: 'Apps',
  'data-categories': 'Data categories',
  inventory: 'Data inventory',
  hosting: 'Hosting',
  backups: 'Backups',
  subprocessors: 'Subprocessors',
  measures: 'Security measures',
  figures: 'Figures',
  practices: 'Practices',
  vendor: 'Vendor',
};

/** The titles of the areas, in reading order: what stands before the colon of a change's words. */
export const FACT_AREAS = Object.keys(TITLES) as readonly (keyof typeof TITLES)[];

/**
 * Every fact that differs, in the order of the files and of the newer version. The questionnaire is left out: its answers are
 * made from the facts. The list of subprocessor changes is left out too: each of them is an entry of a feed by itself.
 */
export function changedFacts(before: Side, after: Side): readonly FactChange[] {
  const names: Names = new Map([...before.facts.apps.apps, ...after.facts.apps.apps].map(({ id, name }) => [id, name]));
  const ofInventory = after.facts.apps.apps.filter((app) => app.describedBy === 'inventory').map(({ id }) => id);
  return FACT_AREAS.flatMap((area) =>
    changedValues(areaOf(before, area), areaOf(after, area), names).map(({ path, words, was, is, parts, apps }) => ({
      path: [area, ...path],
      // "Backups: …" rather than "Backups: backups, …", where a file has one list that is called as the file is.
      words: `${TITLES[area]}: ${(path[0] === area ? words.slice(1) : words).join(', ')}`,
      was,
      is,
      parts,
      apps: area === 'apps' ? path.slice(1, 2) : area === 'inventory' ? ofInventory : apps,
      minor: area !== 'inventory' && isMinor(area, path),
    })),
  );
}

function areaOf({ facts, inventory }: Side, area: keyof typeof TITLES): unknown {
  if (area === 'inventory') return inventory === undefined ? {} : inventoryAsFacts(inventory);
  if (area === 'subprocessors') return { subprocessors: facts.subprocessors.subprocessors };
  return facts[area];
}

/** The declaration in the shape of facts: what a reader sees of it, with types left to the tables. */
function inventoryAsFacts({ recordKinds, transfers }: Inventory) {
  const entry = ({ name, title, category, purpose, legalBasis, place, retention, fields }: RecordKind) => ({
    id: name,
    name: title,
    category,
    purpose,
    legalBasis,
    place,
    retention: retentionInWords(retention),
    fields: Object.entries(fields).map(([id, { meaning, identifies }]) => ({ id, name: id, meaning, identifies })),
  });
  return {
    recordKinds: recordKinds.map(entry),
    transfers: transfers.map((transfer) => ({ ...entry(transfer), recipient: transfer.recipient })),
  };
}
