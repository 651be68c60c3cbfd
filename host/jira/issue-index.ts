import type { Dataset, Field, Issue } from './dataset';

/** A dataset made quick to ask: made once per site, never changed. */
export type IssueIndex = {
  readonly dataset: Dataset;
  /** In ascending order of id. */
  readonly issues: readonly Issue[];
  readonly byId: ReadonlyMap<string, Issue>;
  /** Keys in upper case. */
  readonly byKey: ReadonlyMap<string, Issue>;
  readonly fieldById: ReadonlyMap<string, Field>;
  /** Computes once per name and keeps: folded text and names in use are asked for by query after query. */
  cached<T>(name: string, compute: () => T): T;
};

export function createIssueIndex(dataset: Dataset): IssueIndex {
  const issues = [...dataset.issues].sort(byAscendingId);
  const cache = new Map<string, unknown>();
  return {
    dataset,
    issues,
    byId: new Map(issues.map((issue) => [issue.id, issue])),
    byKey: new Map(issues.map((issue) => [issue.key.toUpperCase(), issue])),
    fieldById: new Map(dataset.fields.map((field) => [field.id, field])),
    cached: <T>(name: string, compute: () => T): T => {
      if (!cache.has(name)) cache.set(name, compute());
      return cache.get(name) as T;
    },
  };
}

export function byAscendingId(one: { readonly id: string }, other: { readonly id: string }): number {
  return Number(one.id) - Number(other.id) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
