import type { FieldKind } from './jira/field-kind';
import type { JiraField } from './jira/fields';

/**
 * What a cell of a column holds where it is not empty. `date` is `YYYY-MM-DD`; `dateTime` is in milliseconds since 1970;
 * `list` is a list of texts. A value that does not fit its column's type comes as text, so that nothing is lost.
 */
export type ValueType = 'text' | 'number' | 'boolean' | 'date' | 'dateTime' | 'url' | 'list';

/** Null where the issue has no value. All of them survive JSON unchanged. */
export type Cell = string | number | boolean | readonly string[] | null;

export type Row = readonly Cell[];

/** A column of the issues: what to ask Jira for, and what to show of it. */
export type Column = {
  /** Of the Jira field. Two columns may show two sides of one field. */
  readonly fieldId: string;
  readonly header: string;
  readonly kind: FieldKind;
  readonly type: ValueType;
};

/**
 * One column a field, in the given order, headed by its name. Where names collide (also when only the case differs, as
 * BI tools do not tell such columns apart) every one of them gets its id too: `Team (customfield_10020)`.
 */
export function toColumns(fields: readonly JiraField[]): Column[] {
  const unique = [...new Map(fields.map((field) => [field.id, field])).values()];
  const qualified = new Set<string>();
  const headerOf = (field: JiraField) => (qualified.has(field.id) ? `${field.name} (${field.id})` : field.name);

  // A header with an id can meet another field's plain name, so again until nothing changes; ends, as ids are unique.
  for (let before = -1; before !== qualified.size;) {
    before = qualified.size;
    for (const group of groupBy(unique, (field) => headerOf(field).trim().toLowerCase())) {
      if (group.length > 1) group.forEach(({ id }) => qualified.add(id));
    }
  }
  return unique.map((field) => ({ fieldId: field.id, header: headerOf(field), kind: field.kind, type: 'text' }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
