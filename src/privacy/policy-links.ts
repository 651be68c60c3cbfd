import type { Policy } from '../contract';
import type { DataCategory } from '../inventory/record-kind';
import type { Clock } from '../platform/clock';
import { policyVersionAt } from './policy-versions';

/** The clause of the statement about each data category; the same in every policy version that has the category. */
export const CLAUSES: Readonly<Record<DataCategory, string>> = {
  Account: 'account-data',
  Session: 'session-data',
  Support: 'support-data',
  'Error tracking': 'error-tracking-data',
  'Product analytics': 'product-analytics-data',
  'Customer content': 'customer-content',
};

/** The policies that describe this app now; without a link where the trust centre has no address. */
export function policyAt(trustCentre: string | null, clock: Clock): Policy {
  const version = policyVersionAt(clock);
  return trustCentre === null ? { version } : { version, statement: `${trustCentre}/policies/${version}/statement/` };
}

/** The address of the policies' clause about a category; empty where their statement has no address. */
export const clauseIn = ({ statement }: Policy, category: DataCategory): { readonly clause?: string } =>
  statement === undefined ? {} : { clause: `${statement}#${CLAUSES[category]}` };

/** The address that leads to the statement in force, whichever version that is. */
export const inForceAt = (trustCentre: string): string => `${trustCentre}/policies/statement/`;
