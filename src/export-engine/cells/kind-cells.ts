import type { Cell, ValueType } from '../columns';
import type { FieldKind } from '../jira/field-kind';
import { attachmentNames } from './attachments';
import { countIn, progressText } from './counts';
import { dateOf, dateTimeText, instantOf } from './date-time';
import { displayTexts } from './display-text';
import { commentsText, worklogsText } from './entries';
import { issueLinkTexts, parentKey, subtaskKeys } from './linked-issues';
import { documentText, type RichText } from './rich-text';
import { approvalTexts, requestTypeName, serviceLevelText } from './service-desk';
import { sprintNames } from './sprints';
import { timeTrackingText } from './time-tracking';

/** The cell of a value that is there; undefined where the value has another shape than is promised. */
export type ToCell = (value: unknown, rich: RichText) => Cell | undefined;

/** What cells of a column hold, and how they are made. */
export type CellShape = { readonly type: ValueType; readonly toCell: ToCell };

/** A value that `toCell` does not take shows what any value shows: its name, value, text or number (`displayText`). */
export function shapeOfKind(kind: FieldKind): CellShape {
  return shapes[kind];
}

const shape = (type: ValueType, toCell: ToCell): CellShape => ({ type, toCell });
const text = shape('text', documentText);
const list = shape('list', displayTexts);
const isNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
const isBoolean = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

const shapes: Readonly<Record<FieldKind, CellShape>> = {
  issueKey: text,
  text,
  richText: shape('text', (value, rich) => (typeof value === 'string' ? rich(value) : documentText(value, rich))),
  url: shape('url', () => undefined),
  number: shape('number', isNumber),
  boolean: shape('boolean', isBoolean),
  date: shape('date', dateOf),
  dateTime: shape('dateTime', (value) => instantOf(value) ?? dateTimeText(value)),
  user: text,
  users: list,
  group: text,
  groups: list,
  option: text,
  options: list,
  cascade: text,
  labels: list,
  project: text,
  issueType: text,
  status: text,
  priority: text,
  resolution: text,
  securityLevel: text,
  versions: list,
  components: list,
  sprints: shape('list', sprintNames),
  parent: shape('text', parentKey),
  issueLinks: shape('list', issueLinkTexts),
  subtasks: shape('list', subtaskKeys),
  rank: text,
  timeTracking: shape('text', timeTrackingText),
  progress: shape('text', progressText),
  votes: shape('number', countIn('votes')),
  watches: shape('number', countIn('watchCount')),
  attachments: shape('list', attachmentNames),
  comments: shape('text', commentsText),
  worklogs: shape('text', worklogsText),
  requestType: shape('text', requestTypeName),
  serviceLevel: shape('text', serviceLevelText),
  approvals: shape('list', approvalTexts),
  feedback: shape('number', countIn('rating')),
  other: text,
};
