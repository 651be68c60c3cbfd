import type { Claim } from '../claims/claim';
import { documentPath, type PolicyVersion } from '../versions/policy-version';
import { labelsWithSigns } from './carries-signs';

/** The clause that a reader is led to from a claim. */
export type WhereSaid = {
  readonly clause: string;
  /** "statement 2.0" */
  readonly document: string;
  readonly path: string;
};

/**
 * Where a claim is said: in the oldest version that carries its sign, which is the one in force wherever that has the clause.
 * `versions` newest first.
 */
export function whereSaid(
  versions: readonly PolicyVersion[],
  { document, clause }: Pick<Claim, 'document' | 'clause'>,
  day: string,
): WhereSaid | null {
  const signed = labelsWithSigns(versions, day);
  for (const { label, documents } of [...versions].reverse()) {
    if (!signed.includes(label)) continue;
    const found = documents[document].clauses.find(({ id }) => id === clause);
    if (found === undefined) continue;
    return {
      clause: found.title,
      document: `${document.replaceAll('-', ' ')} ${label}`,
      path: documentPath(label, document, clause),
    };
  }
  return null;
}
