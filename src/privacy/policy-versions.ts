import type { PolicyHeader } from '../contract';
import { POLICY_VERSION } from './policy-links';

type Change = NonNullable<PolicyHeader['change']>;

/**
 * The policy versions that the app was ever built for, oldest first, each with its weightiest change from the one before, as
 * the trust centre derived it.
 */
export const BUILT_FOR: readonly { readonly version: string; readonly change: Change }[] = [
  { version: '2.0', change: 'material' },
];

const WEIGHTS: readonly Change[] = ['none', 'editorial', 'wording', 'material'];

/** The weightiest change from one version to a later one; undefined for a version that the app does not know. */
export function changeBetween(
  from: string,
  to: string = POLICY_VERSION,
  versions: typeof BUILT_FOR = BUILT_FOR,
): Change | undefined {
  const [first, last] = [from, to].map((label) => versions.findIndex(({ version }) => version === label));
  if (first === undefined || last === undefined || first < 0 || last < first) return undefined;
  return versions
    .slice(first + 1, last + 1)
    .reduce<Change>((most, { change }) => (WEIGHTS.indexOf(change) > WEIGHTS.indexOf(most) ? change : most), 'none');
}
