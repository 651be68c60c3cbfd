import type { DataCategory, ValueOf } from '../inventory/record-kind';
import type { tenant } from '../inventory/kinds/tenant';
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
  /** What the app keeps, in words, with the site's own tenant record. Jira admins only. */
  getInventory(): Reply<{
    readonly digest: string;
    readonly kinds: readonly InventoryEntry[];
    readonly transfers: readonly InventoryEntry[];
    readonly tenant: ValueOf<typeof tenant> | null;
    readonly policy: Policy;
  }>;
  /** Which policies hold. For every user. */
  getPolicy(): Reply<Policy>;
};
