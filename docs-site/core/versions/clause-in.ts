import type { Clause, DocumentId, PolicyVersion } from './policy-version';

/** The same clause in another version, or the nearest one above it that is there. */
export type ClauseFound = { readonly clause: Clause; readonly exact: boolean };

/**
 * Where a clause of one version is to be found in another: by its id, or else the clause that it stands under.
 * Null where the other version has neither: then its document as a whole is all one can link to.
 */
export function clauseIn(
  other: PolicyVersion,
  document: DocumentId,
  id: string,
  own: PolicyVersion = other,
): ClauseFound | null {
  const there = (wanted: string) => other.documents[document].clauses.find((clause) => clause.id === wanted);
  const exact = there(id);
  if (exact !== undefined) return { clause: exact, exact: true };
  for (const parent of clausesAbove(own.documents[document].clauses, id)) {
    const clause = there(parent);
    if (clause !== undefined) return { clause, exact: false };
  }
  return null;
}

/** The ids of the clauses that a clause stands under, the nearest first. */
function clausesAbove(clauses: readonly Clause[], id: string): readonly string[] {
  const at = clauses.findIndex((clause) => clause.id === id);
  let level = clauses[at]?.level ?? 0;
  return clauses.slice(0, Math.max(at, 0)).reduceRight<string[]>((above, clause) => {
    if (clause.level >= level) return above;
    level = clause.level;
    return [...above, clause.id];
  }, []);
}
