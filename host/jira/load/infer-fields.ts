import type { Field, FieldSchema, Issue } from '../dataset';
import { systemFields } from '../seed/fields';
import { isAdf, isRecord, type JsonRecord } from '../value-shape';

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** A few values tell the type; looking at all of ten thousand would only cost time. */
const enoughValues = 50;

/**
 * The `GET /field` list of data that came without one: system fields by their ids, the others by their names in the
 * search response, where there are any, and a schema guessed from their values. In the order of first appearance after
 * the system fields; a field of which nothing but null is known is a text field.
 */
export function inferFields(issues: readonly Issue[], names: JsonRecord, schemas: JsonRecord): readonly Field[] {
  const samples = new Map<string, unknown[]>();
  for (const { fields } of issues) {
    for (const [id, value] of Object.entries(fields)) {
      const known = samples.get(id) ?? samples.set(id, []).get(id)!;
      const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
      if (!isEmpty && known.length < enoughValues) known.push(value);
    }
  }
  const system = systemFields.filter(({ id, schema }) => samples.has(id) || schema === undefined);
  const others = [...samples].filter(([id]) => !systemFields.some((field) => field.id === id));
  return [...system, ...others.map(([id, values]) => otherField(id, values, names[id], schemas[id]))];
}

function otherField(id: string, values: readonly unknown[], name: unknown, schema: unknown): Field {
  const number = /^customfield_(\d+)$/.exec(id)?.[1];
  const shownName =
    typeof name === 'string' && name !== '' ? name : number === undefined ? id : `Custom field ${number}`;
  const guessed = isSchema(schema) ? schema : schemaOf(values);
  return {
    id,
    key: id,
    name: shownName,
    // A field of a product, such as `epic` or `sprint` of the board API, has a name instead of a number.
    custom: number !== undefined,
    orderable: true,
    navigable: true,
    searchable: number !== undefined,
    clauseNames: number === undefined ? [id] : [`cf[${number}]`, shownName],
    schema: { ...guessed, ...(number === undefined ? { system: id } : { customId: Number(number) }) },
  };
}

function isSchema(value: unknown): value is FieldSchema {
  return isRecord(value) && typeof value.type === 'string';
}

function schemaOf(values: readonly unknown[]): FieldSchema {
  const lists = values.filter((value): value is unknown[] => Array.isArray(value));
  if (lists.length > 0 && lists.length === values.length) {
    const item = schemaOf(lists.flat().slice(0, enoughValues));
    return item.type === 'json'
      ? { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' }
      : { type: 'array', items: item.type, custom: `${standard}:${listKinds[item.type] ?? 'multiselect'}` };
  }
  const kinds = new Set(values.map(kindOf));
  const kind =
    kinds.size === 1 ? [...kinds][0]! : kinds.size === 0 ? 'textfield' : kinds.has('textarea') ? 'textarea' : 'any';
  return { type: typeOfKind[kind] ?? 'any', custom: `${standard}:${kind}` };
}

const listKinds: Readonly<Record<string, string>> = {
  string: 'labels',
  user: 'multiuserpicker',
  option: 'multiselect',
  group: 'multigrouppicker',
  version: 'multiversion',
};

const typeOfKind: Readonly<Record<string, string>> = {
  float: 'number',
  datepicker: 'date',
  datetime: 'datetime',
  textfield: 'string',
  textarea: 'string',
  url: 'string',
  userpicker: 'user',
  select: 'option',
  cascadingselect: 'option-with-child',
  version: 'version',
  grouppicker: 'group',
  sprint: 'json',
};

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'float';
  if (typeof value === 'string') return kindOfText(value);
  if (isAdf(value)) return 'textarea';
  if (!isRecord(value)) return 'any';
  if (typeof value.accountId === 'string' || 'displayName' in value) return 'userpicker';
  if (typeof value.value === 'string') return 'child' in value ? 'cascadingselect' : 'select';
  if ('boardId' in value || 'originBoardId' in value) return 'sprint';
  if ('released' in value && 'name' in value) return 'version';
  return 'groupId' in value ? 'grouppicker' : 'any';
}

function kindOfText(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'datepicker';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return 'datetime';
  if (/^https?:\/\/\S+$/.test(value)) return 'url';
  return value.includes('\n') ? 'textarea' : 'textfield';
}
