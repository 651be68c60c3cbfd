import type { DataCategory, ValueOf } from '../inventory/record-kind';
import type { tenant } from '../inventory/kinds/tenant';
import type { Policy } from './inventory';
import type { Licence } from './licence';
import type { Move } from './move';
import type { Reply } from './reply';

/** What is kept, or sent, of one data category. */
export type CategoryKept = {
  readonly category: DataCategory;
  /** The titles of its record kinds, those that lie in the browser and in queues too. */
  readonly kept: readonly string[];
  /** The titles of its transfers outside Atlassian. */
  readonly sent: readonly string[];
  /** The most that any field of them points at. */
  readonly identifies: 'nobody' | 'tenant' | 'person';
  /** The address of the statement's clause about it; absent where the trust centre has no address. */
  readonly clause?: string;
};

export type GetStarted = {
  /** This installation; null until the platform has told of it. */
  readonly tenant: ValueOf<typeof tenant> | null;
  readonly licence: Licence;
  /** Whether what the site had in the app on Connect came along. */
  readonly move: Move;
  readonly policy: Policy;
  /** In the order of the inventory. */
  readonly categories: readonly CategoryKept[];
};

export type GetStartedApi = {
  /** What an admin wants to know once the app is installed. Jira admins only. */
  getGetStarted(): Reply<GetStarted>;
};
