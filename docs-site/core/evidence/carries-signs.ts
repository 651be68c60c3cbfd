import { inForceOn } from '../versions/in-force';
import type { PolicyVersion } from '../versions/policy-version';

/**
 * Whether the sentences of a version carry the signs of their claims on a day: the version in force and those after it. Evidence is
 * about the code of today, so it says nothing about the sentences of a version that was replaced. `versions` newest first.
 */
export function carriesSigns(versions: readonly PolicyVersion[], label: string, day: string): boolean {
  const at = versions.findIndex((version) => version.label === label);
  const own = versions[at];
  if (own === undefined || own.state === 'reconstructed') return false;
  const inForce = inForceOn(versions, day);
  return inForce === undefined || at <= versions.indexOf(inForce);
}

/** The labels of the versions that carry signs on a day, newest first. */
export const labelsWithSigns = (versions: readonly PolicyVersion[], day: string): readonly string[] =>
  versions.map(({ label }) => label).filter((label) => carriesSigns(versions, label, day));
