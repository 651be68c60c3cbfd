import type { ValueType } from '../columns';
import type { FieldKind } from '../jira/field-kind';

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

type Side = { readonly aspect: Aspect; readonly label: string; readonly type: ValueType };

/** The sides of fields of a kind, in the order in which people are offered them. */
export function sidesOf(kind: FieldKind): readonly Side[] {
  return sides[kind] ?? [];
}

const side = (aspect: Aspect, type: ValueType, label: string = aspect): Side => ({ aspect, label, type });

/** Account ids and addresses of people are given only where somebody chooses such a column. */
const sides: { readonly [Kind in FieldKind]?: readonly Side[] } = {
  user: [side('accountId', 'text', 'account id'), side('email', 'text')],
  users: [side('accountId', 'list', 'account ids'), side('email', 'list', 'emails')],
  cascade: [side('parent', 'text', 'first level'), side('child', 'text', 'second level')],
  project: [side('key', 'text')],
  issueType: [side('level', 'number', 'hierarchy level')],
  status: [side('category', 'text')],
  versions: [side('releaseDates', 'list', 'release dates')],
  sprints: [side('state', 'list', 'states')],
  parent: [side('summary', 'text')],
  issueLinks: [side('keys', 'list', 'keys')],
  timeTracking: [
    side('original', 'number', 'original estimate in seconds'),
    side('remaining', 'number', 'remaining estimate in seconds'),
    side('spent', 'number', 'time spent in seconds'),
  ],
  progress: [side('percent', 'number')],
  attachments: [side('links', 'list', 'links'), side('count', 'number')],
  comments: [side('count', 'number')],
  worklogs: [side('count', 'number')],
  requestType: [side('status', 'text')],
  serviceLevel: [side('breached', 'boolean', 'breached'), side('remaining', 'number', 'remaining seconds')],
};
