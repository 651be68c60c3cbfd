import type { Check, RuleCheck } from '../claims/claim';
import type { RuleName } from '../claims/rule-names';

const OVER: Readonly<Record<RuleCheck['over'], string>> = {
  manifest: 'the app’s manifest',
  inventory: 'the data inventory',
  site: 'this site, as it is built',
  policies: 'the released policies',
};

/** What each rule sees to, for somebody who does not read code. */
const SEES_TO: Readonly<Record<RuleName, string>> = {
  'scopes-are-explained': 'its scopes are those that are explained, each with its reason',
  'egress-is-declared': 'the addresses that it lets the app reach are those of the inventory',
  'identifies-nobody': 'no field points at a person or a site',
  'holds-only': 'the values are of the types that were looked at, and of no other',
  'fields-are': 'the fields are those that were looked at, and no other',
  'no-words-but': 'no field of what the backend keeps takes words, but for those that were looked at one by one',
  'no-exact-number': 'no field of what is sent holds a number as it is',
  'keeps-no-secret': 'nothing lies in secret storage, and no field is called like a secret',
  'retentions-are': 'every record kind has the retention that was looked at',
  'recipients-are-listed': 'whatever is sent goes to the vendor or to a company that is listed',
  'loads-nothing-else': 'no page asks another host for anything',
  'security-txt-is-fresh': 'security.txt is there, and holds for a while yet',
  'chain-holds': 'each is as it was on the day of its release, and follows on the one before',
};

/** What a check looks at: "Rule over the data inventory (Session data): no field points at a person or a site". */
export function checkInWords(check: Check): string {
  if (check.kind === 'test') return `Test: ${check.name}`;
  const category = check.with?.category;
  const about = typeof category === 'string' ? ` (${category} data)` : '';
  return `Rule over ${OVER[check.over]}${about}: ${SEES_TO[check.rule]}`;
}
