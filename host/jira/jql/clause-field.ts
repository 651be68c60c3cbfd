import type { Issue } from '../dataset';
import type { IssueIndex } from '../issue-index';
import type { Viewer } from '../visibility';
import type { DateContext } from './dates';
import { JqlError, notEmulated } from './jql-error';

export type Test = (issue: Issue) => boolean;

/** One value of the right side; a list is several of them, `empty` is dealt with before a field sees it. */
export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] };

export type Comparison = '<' | '>' | '<=' | '>=';

/** Whom and what a query is asked for. */
export type QueryContext = { readonly index: IssueIndex; readonly viewer: Viewer; readonly dates: DateContext };

/**
 * A field as JQL sees it. A missing method means that Jira does not offer the operators it stands for; every method
 * gets the name as the query spells it, for the error's sentence.
 */
export type ClauseField = {
  readonly id: string;
  /** `=`, `!=`, `in`, `not in` */
  readonly equals?: (operand: Operand, context: QueryContext, name: string) => Test;
  /** `<`, `<=`, `>`, `>=` */
  readonly compares?: (operator: Comparison, operand: Operand, context: QueryContext, name: string) => Test;
  /** `~`; `!~` too, unless `positiveOnly` */
  readonly contains?: (text: string, context: QueryContext, name: string) => Test;
  readonly positiveOnly?: boolean;
  /** `is empty`, `= empty`; absent where the field always has a value */
  readonly isEmpty?: Test;
  /** What `order by` compares; null sorts last in ascending order. Absent: not sortable. */
  readonly sortKey?: (context: QueryContext) => (issue: Issue) => string | number | null;
  readonly sortsDescendingByDefault?: boolean;
};

/** Functions that Jira has and the host does not run: a refusal, since an empty result would be a wrong one. */
const functionsOfJira = new Set(
  `approved approver breached cascadeOption choiceOption componentsLeadByUser currentLogin earliestUnreleasedVersion
  elapsed entitlementDetail everbreached issueHistory issuesWithRemoteLinksByGlobalId issuesWhereEpicIn lastLogin
  latestReleasedVersion linkedIssue linkedIssues myApproval myPending organizationMembers parentEpic paused pending
  pendingBy projectsLeadByUser projectsWhereUserHasPermission projectsWhereUserHasRole releasedVersions remaining
  running standardIssueTypes subtaskIssueTypes subtasksOf unreleasedVersions updatedBy votedIssues watchedIssues
  withinCalendarHours`
    .toLowerCase()
    .split(/\s+/),
);

export function unknownFunction(name: string, field: string): JqlError {
  if (functionsOfJira.has(name.toLowerCase())) return notEmulated(`${name}()`);
  return new JqlError(`Unable to find JQL function '${name}()' for the field '${field}'.`);
}

/** The text of a plain value; a function that this kind of field does not know is an error. */
export function plainOperand(operand: Operand, field: string): string {
  if (operand.kind === 'function') throw unknownFunction(operand.name, field);
  return operand.text;
}

export function unknownValue(text: string, field: string): JqlError {
  return new JqlError(
    /^\d+$/.test(text)
      ? `A value with ID '${text}' does not exist for the field '${field}'.`
      : `The value '${text}' does not exist for the field '${field}'.`,
  );
}

export function compareWith(operator: Comparison, value: number | string, bound: number | string): boolean {
  if (operator === '<') return value < bound;
  if (operator === '>') return value > bound;
  return operator === '<=' ? value <= bound : value >= bound;
}
