import { quotedValue } from './jql-suggestions/jql-tokens';
import { clauseOf, sameClause, type Clause, type QueryParts } from './query-parts';

/** What the page offers above the JQL box. Each stands for some conditions of a query, and leaves the others alone. */
export type QueryFilter = { readonly fits: (clause: Clause) => boolean };

export const projectFilter = valueFilter('project');
export const issueTypeFilter = valueFilter('issuetype', 'type');

const bounds = new Set(['>=', '>', '<=', '<', '=']);
export const createdFilter: QueryFilter = {
  fits: ({ field, operator }) => (field === 'created' || field === 'createddate') && bounds.has(operator),
};

export const createdPeriods = [
  { label: 'Created in the last 7 days', clauses: ['created >= -7d'] },
  { label: 'Created in the last 30 days', clauses: ['created >= -30d'] },
  { label: 'Created this month', clauses: ['created >= startOfMonth()'] },
  { label: 'Created last month', clauses: ['created >= startOfMonth("-1")', 'created < startOfMonth()'] },
  { label: 'Created this year', clauses: ['created >= startOfYear()'] },
  { label: 'Created last year', clauses: ['created >= startOfYear("-1")', 'created < startOfYear()'] },
] as const;

export type CreatedPeriod = (typeof createdPeriods)[number];

export const quickFilters = [
  quickFilter('Assigned to me', 'assignee = currentUser()'),
  quickFilter('Reported by me', 'reporter = currentUser()'),
  quickFilter('Open', 'statusCategory != Done'),
  quickFilter('Updated in the last 30 days', 'updated >= -30d'),
] as const;

/** Project keys are quoted, for a key may be a word that JQL reserves (`project = "AND"`). */
export function projectClauses(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [`project = "${key}"`];
}

export function issueTypeClauses(type: string | undefined): readonly string[] {
  return type === undefined ? [] : [`issuetype = ${quotedValue(type)}`];
}

/** The query with these conditions for the filter, in the place of those that stood for it; none takes the filter off. */
export function withFilter({ clauses, order }: QueryParts, filter: QueryFilter, texts: readonly string[]): QueryParts {
  const at = clauses.findIndex(filter.fits);
  const others = clauses.filter((clause) => !filter.fits(clause));
  const place = at < 0 ? others.length : at;
  return { clauses: [...others.slice(0, place), ...texts.map(clauseOf), ...others.slice(place)], order };
}

export function isOn({ clauses }: QueryParts, filter: QueryFilter): boolean {
  return clauses.some(filter.fits);
}

/** The one value that a query asks for; `several` where it asks for more than that. */
export function pickedValue(
  { clauses }: QueryParts,
  filter: QueryFilter,
): { readonly value: string } | 'several' | null {
  const values = clauses.filter(filter.fits).flatMap((clause) => clause.values);
  if (!clauses.some(filter.fits)) return null;
  return values.length === 1 ? { value: values[0]! } : 'several';
}

/** The period that a query asks for; `own` where it asks for another one than those. */
export function pickedPeriod({ clauses }: QueryParts): CreatedPeriod | 'own' | null {
  const bounds = clauses.filter(createdFilter.fits);
  if (bounds.length === 0) return null;
  const isAsked = (period: CreatedPeriod) =>
    period.clauses.length === bounds.length &&
    period.clauses.every((text) => bounds.some((clause) => sameClause(clause.text, text)));
  return createdPeriods.find(isAsked) ?? 'own';
}

/** Stands for the conditions that name values; what a query rules out (`project != SEC`) goes with any of them. */
function valueFilter(...names: readonly string[]): QueryFilter {
  return { fits: ({ field, operator }) => names.includes(field) && (operator === '=' || operator === 'in') };
}

function quickFilter(label: string, text: string) {
  return { label, text, fits: (clause: Clause) => sameClause(clause.text, text) };
}
