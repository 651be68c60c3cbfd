import { NOT_STATED } from '../facts/stated';
import { inHoldingOrder } from './holding-order';
import type { PolicyVersion } from './policy-version';

/** The first day on which a version holds, where that is known. */
export const effectiveDay = ({ effective }: Pick<PolicyVersion, 'effective'>): string | null =>
  effective === NOT_STATED ? null : effective;

/**
 * The version that holds on a day: the latest one that had taken effect. Before the first of them, the newest reconstructed
 * one whose dates are not stated; undefined where there is none. `versions` newest first.
 */
export function inForceOn(versions: readonly PolicyVersion[], day: string): PolicyVersion | undefined {
  const dated = versions.map((version) => ({ version, state: version.state, from: effectiveDay(version) }));
  const held = inHoldingOrder(dated).findLast(({ from }) => from <= day)?.version;
  return held ?? versions.find((version) => version.state === 'reconstructed' && effectiveDay(version) === null);
}

/**
 * How the version that holds is called: "in force" needs a first day. Of a reconstructed text nobody can say more than that
 * it was published last.
 */
export const standing = (version: Pick<PolicyVersion, 'effective'>): 'in force' | 'latest published' =>
  effectiveDay(version) === null ? 'latest published' : 'in force';

/** The version that menus and search show first: the newest, be it in preparation, so that readers see what is coming. */
export function shownFirst(versions: readonly PolicyVersion[]): PolicyVersion {
  const [newest] = versions;
  if (newest === undefined) throw new Error('The trust centre has no policy version.');
  return newest;
}
