import type { Delivery } from './delivery';
import type { Fields, ValueOfFields } from './field';

/** The statement's categories (design, section 5). */
export type DataCategory =
  'Account' | 'Session' | 'Support' | 'Error tracking' | 'Product analytics' | 'Customer content';

/** Where data lies; each place has one door. */
export type Place =
  | 'key-value storage'
  | 'secret storage'
  | 'queue'
  | 'platform logs'
  | 'browser'
  | 'support desk'
  | 'collector'
  | 'old Connect backend';

/**
 * How long something is kept. `days` counts from the last write and is enforced by the platform's expiry, which may come
 * up to 48 hours late (Forge storage, TTL); `orUntil` says what ends it sooner, which the app itself sees to. `until` says what
 * ends it where no number of days does.
 */
export type Retention = { readonly days: number; readonly orUntil?: string } | { readonly until: string };

/** Something that the app keeps. `name` is also the prefix of its keys in storage. */
export type RecordKind<F extends Fields = Fields> = {
  readonly name: string;
  readonly title: string;
  readonly category: DataCategory;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly place: Place;
  readonly retention: Retention;
  readonly fields: F;
};

/**
 * Something that is sent outside Atlassian: a record with a recipient, an address and a switch for the site's admin. Its
 * place and its retention are those at the recipient.
 */
export type Transfer<F extends Fields = Fields> = RecordKind<F> & {
  readonly recipient: string;
  /** The deploy-time variable that holds the address; none is invented. */
  readonly addressVariable: string;
  readonly delivery: Delivery;
};

/** The value that a record kind holds, derived from its declaration. */
export type ValueOf<K extends RecordKind> = ValueOfFields<K['fields']>;
