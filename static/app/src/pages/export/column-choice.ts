import type { JiraField } from '../../../../../src/export-engine';

/** The ids of the chosen fields, in the order of the file's columns. */
export type ColumnChoice = readonly string[];

export function withColumn(choice: ColumnChoice, id: string, chosen: boolean): ColumnChoice {
  if (!chosen) return choice.filter((other) => other !== id);
  return choice.includes(id) ? choice : [...choice, id];
}

export function withColumns(choice: ColumnChoice, ids: readonly string[]): ColumnChoice {
  return ids.reduce((soFar, id) => withColumn(soFar, id, true), choice);
}

/** The defaults that this site has. */
export function defaultChoice(fields: readonly JiraField[], defaults: readonly string[]): ColumnChoice {
  const known = new Set(fields.map(({ id }) => id));
  return defaults.filter((id) => known.has(id));
}

/** The chosen fields in the order of the columns. */
export function chosenFields(fields: readonly JiraField[], choice: ColumnChoice): readonly JiraField[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return choice.flatMap((id) => byId.get(id) ?? []);
}

/** The fields whose name or id holds every word of the search, in the given order. */
export function findFields(fields: readonly JiraField[], search: string): readonly JiraField[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return fields.filter(({ id, name }) => {
    const text = `${name} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Names that more than one field has; the list shows the id beside them. */
export function sharedNames(fields: readonly JiraField[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(fields.flatMap(({ name }) => (seen.has(name) ? [name] : (seen.add(name), []))));
}
