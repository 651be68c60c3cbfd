import type { FieldKind } from './jira/field-kind';
import type { JiraField } from './jira/fields';

export type Column = { readonly fieldId: string; readonly header: string; readonly kind: FieldKind };

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
  return unique.map((field) => ({ fieldId: field.id, header: headerOf(field), kind: field.kind }));
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
