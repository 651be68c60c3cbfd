import { sidesOf, type Aspect } from './cells/field-sides';
import { shapeOfKind } from './cells/kind-cells';
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
  /** Which side of the field; absent where the column shows the field itself. */
  readonly aspect?: Aspect;
  readonly type: ValueType;
};

/**
 * One column a field, in the given order, headed by its name. Where names collide (also when only the case differs, as
 * BI tools do not tell such columns apart) every one of them gets its id too: `Team (customfield_10020)`.
 */
export function toColumns(fields: readonly JiraField[]): Column[] {
  const unique = [...new Map(fields.map((field) => [field.id, field])).values()];
  const headers = distinctHeaders(unique);
  return unique.map((field, index) => ({ ...columnOf(field), header: headers[index] ?? field.name }));
}

/** What to choose again to get this column: the id of its entry in the list of fields. */
export function entryIdOf({ fieldId, aspect }: Pick<Column, 'fieldId' | 'aspect'>): string {
  return aspect ? `${fieldId}#${aspect}` : fieldId;
}

/** A header for each: its name, with its id where names collide with one another or with those that are taken. */
export function distinctHeaders(
  named: readonly { readonly id: string; readonly name: string }[],
  taken: readonly string[] = [],
): string[] {
  const qualified = new Set<string>();
  const headerOf = ({ id, name }: (typeof named)[number]) => (qualified.has(id) ? `${name} (${id})` : name);
  const takenKeys = new Set(taken.map(headerKey));

  // A header with an id can meet another field's plain name, so again until nothing changes; ends, as ids are unique.
  for (let before = -1; before !== qualified.size;) {
    before = qualified.size;
    for (const [key, group] of groupBy(named, (one) => headerKey(headerOf(one)))) {
      if (group.length > 1 || takenKeys.has(key)) group.forEach(({ id }) => qualified.add(id));
    }
  }
  return named.map(headerOf);
}

function columnOf({ id, name, kind, fieldId = id, aspect }: JiraField): Column {
  const type = aspect ? sidesOf(kind).find((side) => side.aspect === aspect)?.type : shapeOfKind(kind).type;
  return { fieldId, header: name, kind, ...(aspect && { aspect }), type: type ?? 'text' };
}

const headerKey = (header: string) => header.trim().toLowerCase();

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
