import type { Policy } from '../contract';
import type { DataCategory } from '../inventory/record-kind';

/** The policy version whose words describe this version of the app. */
export const POLICY_VERSION = '2.0';

/** The clause of the statement about each data category; the same in every policy version that has the category. */
export const CLAUSES: Readonly<Record<DataCategory, string>> = {
  Account: 'account-data',
  Session: 'session-data',
  Support: 'support-data',
  'Error tracking': 'error-tracking-data',
  'Product analytics': 'product-analytics-data',
  'Customer content': 'customer-content',
};

/** The policies of this version of the app; without a link where the trust centre has no address. */
export function policyAt(trustCentre: string | null): Policy {
  return trustCentre === null
    ? { version: POLICY_VERSION }
    : { version: POLICY_VERSION, statement: statementAt(trustCentre) };
}

/** The address of the clause about a category. */
export const clauseAt = (trustCentre: string, category: DataCategory): string =>
  `${statementAt(trustCentre)}#${CLAUSES[category]}`;

/** The address that leads to the statement in force, whichever version that is. */
export const inForceAt = (trustCentre: string): string => `${trustCentre}/policies/statement/`;

const statementAt = (trustCentre: string) => `${trustCentre}/policies/${POLICY_VERSION}/statement/`;
