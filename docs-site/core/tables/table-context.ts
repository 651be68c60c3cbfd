import type { Inventory } from '../../../src/inventory/inventory';
import type { Facts } from '../facts/facts';
import type { TrustData } from '../trust-data';
import type { PolicyVersion } from '../versions/policy-version';

/** What tables and facts in a text are made from. */
export type TableContext = {
  readonly facts: Facts;
  /** Empty for a version whose apps had none. */
  readonly inventory: Inventory;
  /** The version itself and those before it, newest first: what "since" is computed from. */
  readonly versions: readonly PolicyVersion[];
};

export const NO_INVENTORY: Inventory = { recordKinds: [], transfers: [] };

/**
 * The context of one policy version: its own facts and inventory, and nothing that came after it.
 * @throws Error when there is no such version.
 */
export function contextOfVersion(versions: readonly PolicyVersion[], label: string): TableContext {
  const at = versions.findIndex((version) => version.label === label);
  const own = versions[at];
  if (own === undefined) throw new Error(`There is no policy version ${label}.`);
  return { facts: own.facts, inventory: own.inventory ?? NO_INVENTORY, versions: versions.slice(at) };
}

/** The context of pages, which show what holds for the newest version. */
export const contextOfPages = ({ facts, inventory, versions }: TrustData): TableContext => ({
  facts,
  inventory,
  versions,
});
