import type { Bundle, CheckResult } from '../claims/bundle';
import type { Check, Claim } from '../claims/claim';
import type { Evidence } from './evidence';

/** The states of a claim, in the order in which readers get to see them: what they must not miss comes first. */
export const SHOWN_STATES = ['failing', 'not run', 'verified', 'vouched'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

export type ShownCheck = {
  readonly check: Check;
  /** What the published run found; null where it did not run this check. */
  readonly result: CheckResult | null;
  /** What anybody types to repeat it. */
  readonly command: string;
};

/** A claim as readers see it: what was promised, and what was found. */
export type ShownClaim = {
  readonly claim: Claim;
  readonly state: ShownState;
  /** Empty for what is vouched for. */
  readonly checks: readonly ShownCheck[];
};

/** Every claim with its state and its results, in the order of the file. */
export const shownClaims = ({ claims, bundle }: Pick<Evidence, 'claims' | 'bundle'>): readonly ShownClaim[] =>
  claims.map((claim) => {
    const checks = claim.kind === 'checked' ? claim.checks.map((check) => shownCheck(claim.id, check, bundle)) : [];
    return { claim, checks, state: stateOf(claim, checks, bundle) };
  });

function shownCheck(claim: string, check: Check, bundle: Bundle | null): ShownCheck {
  const result = bundle?.results.find((one) => one.claim === claim && one.check === check.id) ?? null;
  return { check, result, command: result?.command ?? `npm run evidence -- --check ${check.id}` };
}

/**
 * A failure outweighs everything, be it that of a check or the bundle's own word. Verified is only what each of today's checks
 * was run for: a check that is newer than the bundle leaves its claim open.
 */
function stateOf(claim: Claim, checks: readonly ShownCheck[], bundle: Bundle | null): ShownState {
  const said = bundle?.claims.find(({ id }) => id === claim.id)?.state;
  if (said === 'failing' || checks.some(({ result }) => result?.state === 'failed')) return 'failing';
  if (claim.kind === 'vouched') return 'vouched';
  return checks.every(({ result }) => result !== null) ? 'verified' : 'not run';
}

/** How many claims are in each state. */
export const tally = (shown: readonly ShownClaim[]): Readonly<Record<ShownState, number>> => {
  const count = (wanted: ShownState) => shown.filter(({ state }) => state === wanted).length;
  return {
    failing: count('failing'),
    'not run': count('not run'),
    verified: count('verified'),
    vouched: count('vouched'),
  };
};
