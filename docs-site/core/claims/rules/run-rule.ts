import type { RuleCheck } from '../claim';
import type { RuleName } from '../rule-names';
import * as inventoryRules from './inventory-rules';
import { egressIsDeclared, scopesAreExplained, type ManifestAndData } from './manifest-rules';
import type { Outcome, RuleOptions } from './outcome';
import { chainHolds, type PublishedVersions } from './policy-rules';
import { loadsNothingElse, securityTxtIsFresh, type BuiltSite } from './site-rules';

/** Everything that rules look at. The site comes last and late: it has to be built, which fails where a page may not be built. */
export type RuleSubjects = ManifestAndData &
  inventoryRules.DeclaredData &
  PublishedVersions & {
    readonly site: { readonly ok: true; readonly built: BuiltSite } | { readonly ok: false; readonly why: string };
  };

const ofSite =
  (rule: (site: BuiltSite) => Outcome) =>
  ({ site }: RuleSubjects): Outcome =>
    site.ok ? rule(site.built) : { ok: false, seen: site.why };

const RULE_BY_NAME: Readonly<Record<RuleName, (subjects: RuleSubjects, options: RuleOptions) => Outcome>> = {
  'scopes-are-explained': scopesAreExplained,
  'egress-is-declared': egressIsDeclared,
  'identifies-nobody': inventoryRules.identifiesNobody,
  'holds-only': inventoryRules.holdsOnly,
  'fields-are': inventoryRules.fieldsAre,
  'no-words-but': inventoryRules.noWordsBut,
  'no-exact-number': inventoryRules.noExactNumber,
  'keeps-no-secret': inventoryRules.keepsNoSecret,
  'retentions-are': inventoryRules.retentionsAre,
  'recipients-are-listed': inventoryRules.recipientsAreListed,
  'loads-nothing-else': ofSite(loadsNothingElse),
  'security-txt-is-fresh': ofSite(securityTxtIsFresh),
  'chain-holds': chainHolds,
};

/** Runs the rule of a check. @throws Error where the check tells its rule too little, or the manifest cannot be read. */
export const runRule = ({ rule, with: options = {} }: RuleCheck, subjects: RuleSubjects): Outcome =>
  RULE_BY_NAME[rule](subjects, options);
