import type { JiraProject, JqlValue } from '../../../../../src/export-engine';
import { quotedValue } from './jql-suggestions/jql-tokens';

/** The query that people get before they choose anything: Jira's own habit of showing what is new. */
export const startJql = 'created >= -30d ORDER BY created DESC';

export const quickFilters = [
  { id: 'assigned', label: 'Assigned to me', clause: 'assignee = currentUser()' },
  { id: 'reported', label: 'Reported by me', clause: 'reporter = currentUser()' },
  { id: 'open', label: 'Open', clause: 'statusCategory != Done' },
  { id: 'updated', label: 'Updated in the last 30 days', clause: 'updated >= -30d' },
] as const;

export type QuickFilterId = (typeof quickFilters)[number]['id'];

/** What is chosen above the JQL box. Nothing chosen means the start query, or a query written by hand. */
export type QuickStart = {
  readonly project: JiraProject | null;
  readonly issueType: JqlValue | null;
  readonly filters: readonly QuickFilterId[];
};

export const noQuickStart: QuickStart = { project: null, issueType: null, filters: [] };

export function withFilterToggled(quickStart: QuickStart, id: QuickFilterId): QuickStart {
  const filters = quickStart.filters.includes(id)
    ? quickStart.filters.filter((other) => other !== id)
    : [...quickStart.filters, id];
  return { ...quickStart, filters };
}

/** The query for what is chosen. Project keys are quoted, for a key may be a word that JQL reserves (`project = "AND"`). */
export function jqlOf({ project, issueType, filters }: QuickStart): string {
  const clauses = [
    ...(project ? [`project = "${project.key}"`] : []),
    ...(issueType ? [`issuetype = ${quotedValue(issueType.jql)}`] : []),
    ...quickFilters.filter(({ id }) => filters.includes(id)).map(({ clause }) => clause),
  ];
  return clauses.length === 0 ? startJql : `${clauses.join(' AND ')} ORDER BY created DESC`;
}
