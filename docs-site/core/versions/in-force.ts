import { NOT_STATED } from '../facts/stated';
import type { PolicyVersion } from './policy-version';

/** A version and the days on which it held, both inclusive, ISO 8601. Null: not stated, or no end is known. */
export type Period = { readonly version: PolicyVersion; readonly from: string | null; readonly until: string | null };

/** The first day on which a version holds, where that is known. */
export const effectiveDay = ({ effective }: Pick<PolicyVersion, 'effective'>): string | null =>
  effective === NOT_STATED ? null : effective;

/**
 * The version that holds on a day: the latest released one that had taken effect. Before the first of them, the newest
 * reconstructed one, though its dates are not stated; undefined where there is none. `versions` newest first.
 */
export function inForceOn(versions: readonly PolicyVersion[], day: string): PolicyVersion | undefined {
  // ISO days sort as text.
  const held = dated(versions).findLast(({ from }) => from <= day)?.version;
  return held ?? versions.find(({ state }) => state === 'reconstructed');
}

/**
 * How the version that holds is called: "in force" needs a first day. Of a reconstructed text nobody can say more than that
 * it was published last.
 */
export const standing = (version: Pick<PolicyVersion, 'effective'>): 'in force' | 'latest published' =>
  effectiveDay(version) === null ? 'latest published' : 'in force';

/** Every version that held or will hold, newest first; the reconstructed ones have no days. */
export function periods(versions: readonly PolicyVersion[]): readonly Period[] {
  const known = dated(versions);
  const withDays = known.map(({ version, from }, at) => {
    const next = known[at + 1];
    return { version, from, until: next === undefined ? null : dayBefore(next.from) };
  });
  const without = versions.filter(({ state }) => state === 'reconstructed');
  return [...withDays.reverse(), ...without.map((version) => ({ version, from: null, until: null }))];
}

/** The version that menus and search show first: the newest, be it in preparation, so that readers see what is coming. */
export function shownFirst(versions: readonly PolicyVersion[]): PolicyVersion {
  const [newest] = versions;
  if (newest === undefined) throw new Error('The trust centre has no policy version.');
  return newest;
}

/** Released versions with a known day, oldest first. */
const dated = (versions: readonly PolicyVersion[]) =>
  versions
    .filter(({ state }) => state === 'released')
    .flatMap((version) => {
      const from = effectiveDay(version);
      return from === null ? [] : [{ version, from }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
