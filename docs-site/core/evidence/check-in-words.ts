import type { Check, RuleCheck } from '../claims/claim';

const OVER: Readonly<Record<RuleCheck['over'], string>> = {
  manifest: 'the app’s manifest',
  inventory: 'the data inventory',
  site: 'this site, as it is built',
  policies: 'the released policies',
};

/** What a check looks at, for somebody who does not read code: "Rule over the data inventory: retentions are". */
export const checkInWords = (check: Check): string =>
  check.kind === 'test' ? `Test: ${check.name}` : `Rule over ${OVER[check.over]}: ${check.rule.replaceAll('-', ' ')}`;
