import type { ValueType } from '../columns';
import type { FieldKind } from '../jira/field-kind';
import { asRecord, asText } from '../jira/json';
import { attachmentLinks } from './attachments';
import { countIn } from './counts';
import { entryCount } from './entries';
import type { CellShape, ToCell } from './kind-cells';
import { issueLinkKeys, parentSummary } from './linked-issues';
import { isBreached, remainingSeconds, requestStatus } from './service-desk';
import { sprintStates } from './sprints';
import { timeTrackingSeconds } from './time-tracking';

/** One side of a field that has several, for a column of its own: `category` of a status. */
export type Aspect =
  | 'accountId'
  | 'breached'
  | 'category'
  | 'child'
  | 'count'
  | 'email'
  | 'key'
  | 'keys'
  | 'level'
  | 'links'
  | 'original'
  | 'parent'
  | 'percent'
  | 'releaseDates'
  | 'remaining'
  | 'spent'
  | 'state'
  | 'status'
  | 'summary';

/** `toCell` gives undefined where the value has no such side: then the cell is empty, the field's own column has it all. */
export type Side = CellShape & { readonly aspect: Aspect; readonly label: string };

/** The sides of fields of a kind, in the order in which people are offered them. */
export function sidesOf(kind: FieldKind): readonly Side[] {
  return sides[kind] ?? [];
}

const side = (aspect: Aspect, type: ValueType, toCell: ToCell, label: string = aspect): Side => ({
  aspect,
  label,
  type,
  toCell,
});
const textAt = (key: string) => (value: unknown) => asText(asRecord(value)?.[key]);
const textsAt = (key: string) => (value: unknown) =>
  Array.isArray(value) ? value.map((item) => asText(asRecord(item)?.[key]) ?? '') : undefined;

/** Account ids and addresses of people are given only where somebody chooses such a column. */
const sides: { readonly [Kind in FieldKind]?: readonly Side[] } = {
  user: [side('accountId', 'text', textAt('accountId'), 'account id'), side('email', 'text', textAt('emailAddress'))],
  users: [
    side('accountId', 'list', textsAt('accountId'), 'account ids'),
    side('email', 'list', textsAt('emailAddress'), 'emails'),
  ],
  cascade: [
    side('parent', 'text', textAt('value'), 'first level'),
    side('child', 'text', (value) => textAt('value')(asRecord(value)?.['child']), 'second level'),
  ],
  project: [side('key', 'text', textAt('key'))],
  issueType: [side('level', 'number', countIn('hierarchyLevel'), 'hierarchy level')],
  status: [side('category', 'text', (value) => textAt('name')(asRecord(value)?.['statusCategory']))],
  versions: [side('releaseDates', 'list', textsAt('releaseDate'), 'release dates')],
  sprints: [side('state', 'list', sprintStates, 'states')],
  parent: [side('summary', 'text', parentSummary)],
  issueLinks: [side('keys', 'list', issueLinkKeys)],
  timeTracking: [
    side('original', 'number', timeTrackingSeconds('original'), 'original estimate in seconds'),
    side('remaining', 'number', timeTrackingSeconds('remaining'), 'remaining estimate in seconds'),
    side('spent', 'number', timeTrackingSeconds('spent'), 'time spent in seconds'),
  ],
  progress: [side('percent', 'number', countIn('percent'))],
  attachments: [
    side('links', 'list', attachmentLinks),
    side('count', 'number', (value) => (Array.isArray(value) ? value.length : undefined)),
  ],
  comments: [side('count', 'number', entryCount)],
  worklogs: [side('count', 'number', entryCount)],
  requestType: [side('status', 'text', requestStatus)],
  serviceLevel: [
    side('breached', 'boolean', isBreached),
    side('remaining', 'number', remainingSeconds, 'remaining seconds'),
  ],
};
