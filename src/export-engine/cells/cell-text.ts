import type { Column } from '../columns';
import type { FieldKind } from '../jira/field-kind';
import type { Issue } from '../jira/issue';
import { adfToText, isAdf } from './adf/adf-to-text';
import { attachmentNames } from './attachments';
import { progressText, votesText, watchesText } from './counts';
import { dateTimeText } from './date-time';
import { displayText } from './display-text';
import { commentsText, worklogsText } from './entries';
import { issueLinksText, parentKey, subtaskKeys } from './linked-issues';
import { approvalsText, feedbackText, requestTypeName, serviceLevelText } from './service-desk';
import { sprintNames } from './sprints';
import { timeTrackingText } from './time-tracking';

/** The text of a value of this kind; undefined where the value has another shape than the kind promises. */
type CellText = (value: unknown) => string | undefined;

/** Kinds that are not here show what any value shows: its name, value, text or number (`displayText`). */
const cellTexts: Partial<Readonly<Record<FieldKind, CellText>>> = {
  richText: (value) => (isAdf(value) ? adfToText(value) : undefined),
  dateTime: dateTimeText,
  sprints: sprintNames,
  parent: parentKey,
  issueLinks: issueLinksText,
  subtasks: subtaskKeys,
  timeTracking: timeTrackingText,
  progress: progressText,
  votes: votesText,
  watches: watchesText,
  attachments: attachmentNames,
  comments: commentsText,
  worklogs: worklogsText,
  requestType: requestTypeName,
  serviceLevel: serviceLevelText,
  approvals: approvalsText,
  feedback: feedbackText,
};

/** A field's value as text; empty where it has none. Nothing is lost: a shape that nobody knows comes as compact JSON. */
export function cellText(kind: FieldKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  return cellTexts[kind]?.(value) ?? displayText(value);
}

/** An issue's cells, one a column. */
export function cellsOf(issue: Issue, columns: readonly Column[]): string[] {
  return columns.map(({ kind, fieldId }) => {
    if (kind === 'issueKey') return issue.key;
    return Object.hasOwn(issue.fields, fieldId) ? cellText(kind, issue.fields[fieldId]) : '';
  });
}
