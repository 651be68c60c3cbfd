import type { Claim } from '../claims/claim';
import { documentPath, type PolicyVersion } from '../versions/policy-version';
import { carriesSigns } from './carries-signs';

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
  const signed = versions.filter(({ label }) => carriesSigns(versions, label, day));
  for (const { label, documents } of [...signed].reverse()) {
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
