import type { DataCategory } from '../inventory/record-kind';
import type { Reply } from './reply';

/** A field of the inventory in words, for the admin's page. */
export type InventoryField = {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly identifies: 'nobody' | 'tenant' | 'person';
};

/** A record kind or a transfer of the inventory in words. */
export type InventoryEntry = {
  readonly name: string;
  readonly title: string;
  readonly category: DataCategory;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly place: string;
  readonly retention: string;
  readonly fields: readonly InventoryField[];
  /** The address of the statement's clause about its category; absent where the trust centre has no address. */
  readonly clause?: string;
};

/** The policies that this version of the app is built for. */
export type Policy = {
  /** The policy version's label, such as `2.0`. */
  readonly version: string;
  /** The address of its statement; absent where the trust centre has no address. */
  readonly statement?: string;
};

export type InventoryApi = {
  /**
   * The inventory that this version of the app carries, as canonical JSON: the very text that its digest is of, SHA-256 in
   * lower-case hex. Jira admins only.
   */
  getInventory(): Reply<{ readonly json: string; readonly digest: string }>;
  /** Which policies hold. For every user. */
  getPolicy(): Reply<Policy>;
};
