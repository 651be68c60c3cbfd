import { instantOf, type Clock } from '../platform/clock';
import { RELEASED_POLICIES, type ReleasedPolicy } from './released-policies';

const WEIGHTS: readonly ReleasedPolicy['change'][] = ['none', 'editorial', 'wording', 'material'];

/**
 * The label of the policy version that describes this app now: the last one that holds, of those that were released with this
 * code or before it. A version that is released ahead of its day is shown from that day on. Before the first holds, it is the first.
 */
export function policyVersionAt(clock: Clock, versions = RELEASED_POLICIES): string {
  const today = instantOf(clock).slice(0, 'YYYY-MM-DD'.length);
  const shown = versions.findLast(({ from }) => from <= today) ?? versions[0];
  if (shown === undefined) throw new Error('src/privacy/released-policies.ts names no policy version.');
  return shown.version;
}

/** The weightiest change from one version to a later one; undefined for a version that the app does not know. */
export function changeBetween(
  from: string,
  to: string,
  versions = RELEASED_POLICIES,
): ReleasedPolicy['change'] | undefined {
  const [first, last] = [from, to].map((label) => versions.findIndex(({ version }) => version === label));
  if (first === undefined || last === undefined || first < 0 || last < first) return undefined;
  return versions
    .slice(first + 1, last + 1)
    .reduce<ReleasedPolicy['change']>(
      (most, { change }) => (WEIGHTS.indexOf(change) > WEIGHTS.indexOf(most) ? change : most),
      'none',
    );
}
