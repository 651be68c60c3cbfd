import { systemClock } from '../clock';
import type { RequestJira } from '../request-jira';
import { connectJira } from './connection';
import { sidesOf, type Aspect } from '../cells/field-sides';
import { fieldKind, type FieldKind } from './field-kind';
import { asRecord, asText } from './json';
import { unexpectedShape } from './unexpected-shape';

/** Something that a column can show: a field, or one side of it, such as `Status: category`. */
export type JiraField = {
  /** The field's own id, and `status#category` for a side. */
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly kind: FieldKind;
  /** Which side; then `fieldId` is what Jira calls the field. */
  readonly aspect?: Aspect;
  readonly fieldId?: string;
};

/** The columns of Jira's own issue list on a fresh site. */
export const defaultFieldIds: readonly string[] = [
  'issuetype',
  'issuekey',
  'summary',
  'assignee',
  'reporter',
  'priority',
  'status',
  'resolution',
  'created',
  'updated',
  'duedate',
];

const issueKey: JiraField = { id: 'issuekey', name: 'Key', custom: false, kind: 'issueKey' };

/**
 * Every field that the user may see (`GET field`), by name as people sort, then by id; the issue key is always there. The
 * sides of a field follow it: `Status`, `Status: category`.
 */
export async function listFields(requestJira: RequestJira): Promise<JiraField[]> {
  const reply = await connectJira({ requestJira, clock: systemClock })('/rest/api/3/field');
  if (reply.kind === 'refused' || !Array.isArray(reply.body)) throw unexpectedShape('the list of fields');

  const fields = reply.body.flatMap(parseField);
  if (!fields.some(({ id }) => id === issueKey.id)) fields.push(issueKey);
  const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return fields.sort((a, b) => names.compare(a.name, b.name) || names.compare(a.id, b.id)).flatMap(withSides);
}

function withSides(field: JiraField): JiraField[] {
  const sides = sidesOf(field.kind).map(({ aspect, label }) => ({
    ...field,
    id: `${field.id}#${aspect}`,
    name: `${field.name}: ${label}`,
    fieldId: field.id,
    aspect,
  }));
  return [field, ...sides];
}

function parseField(value: unknown): JiraField[] {
  const field = asRecord(value);
  const id = asText(field?.['id']);
  if (!field || !id) return [];
  return [
    { id, name: asText(field['name']) ?? id, custom: field['custom'] === true, kind: fieldKind(id, field['schema']) },
  ];
}
