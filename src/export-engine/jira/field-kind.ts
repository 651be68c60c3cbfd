import { asRecord, asText } from './json';

/** What a field holds, as far as an export has to know. `other` is whatever apps keep in their own shape. */
export type FieldKind =
  | 'issueKey'
  | 'text'
  | 'richText'
  | 'url'
  | 'number'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'user'
  | 'users'
  | 'group'
  | 'groups'
  | 'option'
  | 'options'
  | 'cascade'
  | 'labels'
  | 'project'
  | 'issueType'
  | 'status'
  | 'priority'
  | 'resolution'
  | 'securityLevel'
  | 'versions'
  | 'components'
  | 'sprints'
  | 'parent'
  | 'issueLinks'
  | 'subtasks'
  | 'rank'
  | 'timeTracking'
  | 'progress'
  | 'votes'
  | 'watches'
  | 'attachments'
  | 'comments'
  | 'worklogs'
  | 'requestType'
  | 'serviceLevel'
  | 'approvals'
  | 'feedback'
  | 'other';

/** By the last part of `schema.custom`: what these hold is not what their `schema.type` says. */
const byCustomType: Readonly<Record<string, FieldKind>> = {
  textarea: 'richText',
  url: 'url',
  'gh-sprint': 'sprints',
  'gh-lexo-rank': 'rank',
  'gh-epic-link': 'parent',
  'jpo-custom-field-parent': 'parent',
  'vp-origin': 'requestType',
  'sd-sla-field': 'serviceLevel',
};

/** By field: their `schema.type` is too wide. */
const bySystemField: Readonly<Record<string, FieldKind>> = {
  description: 'richText',
  environment: 'richText',
  labels: 'labels',
  parent: 'parent',
  issuelinks: 'issueLinks',
  subtasks: 'subtasks',
};

const byType: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'dateTime',
  user: 'user',
  group: 'group',
  option: 'option',
  'option-with-child': 'cascade',
  project: 'project',
  issuetype: 'issueType',
  status: 'status',
  priority: 'priority',
  resolution: 'resolution',
  securitylevel: 'securityLevel',
  version: 'versions',
  issuelink: 'parent',
  timetracking: 'timeTracking',
  progress: 'progress',
  votes: 'votes',
  watches: 'watches',
  'comments-page': 'comments',
  'sd-customerrequesttype': 'requestType',
  'sd-servicelevelagreement': 'serviceLevel',
  'sd-approvals': 'approvals',
  'sd-feedback': 'feedback',
};

const byItems: Readonly<Record<string, FieldKind>> = {
  string: 'labels',
  user: 'users',
  group: 'groups',
  option: 'options',
  version: 'versions',
  component: 'components',
  issuelinks: 'issueLinks',
  attachment: 'attachments',
  worklog: 'worklogs',
};

/** The kind of a field by its id and the `schema` that `GET field` gives for it (absent for the issue key). */
export function fieldKind(id: string, schema: unknown): FieldKind {
  if (id === 'issuekey') return 'issueKey';
  const { type, items, custom, system } = asRecord(schema) ?? {};
  const customType = asText(custom)?.split(':').at(-1);
  return (
    lookUp(byCustomType, customType) ??
    lookUp(bySystemField, system ?? id) ??
    (type === 'array' ? lookUp(byItems, items) : lookUp(byType, type)) ??
    'other'
  );
}

function lookUp(table: Readonly<Record<string, FieldKind>>, key: unknown): FieldKind | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}
