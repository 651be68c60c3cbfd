import { toColumns, type Column, type JiraField } from '../../../../../src/export-engine';

/** A column that the user chose: the id that `listFields` gives it, and the header that they gave it; `''` is its own name. */
export type ChosenColumn = { readonly id: string; readonly header: string };

/** In the order of the file's columns; no id twice. */
export type ColumnChoice = readonly ChosenColumn[];

export function withColumn(choice: ColumnChoice, id: string, chosen: boolean): ColumnChoice {
  if (!chosen) return choice.filter((column) => column.id !== id);
  return isChosen(choice, id) ? choice : [...choice, { id, header: '' }];
}

export function withColumns(choice: ColumnChoice, ids: readonly string[]): ColumnChoice {
  const before = new Set(choice.map(({ id }) => id));
  return [...choice, ...[...new Set(ids)].filter((id) => !before.has(id)).map((id) => ({ id, header: '' }))];
}

export function isChosen(choice: ColumnChoice, id: string): boolean {
  return choice.some((column) => column.id === id);
}

/** The name that a field has anyway is no header of one's own: it follows when Jira renames the field. */
export function withHeader(choice: ColumnChoice, { id, name }: Pick<JiraField, 'id' | 'name'>, header: string) {
  const own = header.trim() === name ? '' : header.trim();
  return choice.map((column): ChosenColumn => (column.id === id ? { id, header: own } : column));
}

/** The column stands at `to` afterwards, counted from 0; beyond the ends means the end. */
export function withMoved(choice: ColumnChoice, id: string, to: number): ColumnChoice {
  const column = choice.find((each) => each.id === id);
  if (!column) return choice;
  const rest = choice.filter((each) => each !== column);
  const place = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, place), column, ...rest.slice(place)];
}

/** The defaults that this site has. */
export function defaultChoice(fields: readonly JiraField[], defaults: readonly string[]): ColumnChoice {
  const known = new Set(fields.map(({ id }) => id));
  return withColumns(
    [],
    defaults.filter((id) => known.has(id)),
  );
}

export function sameChoice(a: ColumnChoice, b: ColumnChoice): boolean {
  return a.length === b.length && a.every(({ id, header }, i) => id === b[i]?.id && header === b[i].header);
}

/** Whether `next` has the same columns in the same order, under other headers. */
export function onlyRenamed(choice: ColumnChoice, next: ColumnChoice): boolean {
  return choice.length === next.length && choice.every(({ id }, i) => id === next[i]?.id) && !sameChoice(choice, next);
}

/** The chosen fields in the order of the columns. */
export function chosenFields(fields: readonly JiraField[], choice: ColumnChoice): readonly JiraField[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return choice.flatMap(({ id }) => byId.get(id) ?? []);
}

/** The file's columns. A header that two of them would share gets their ids too, also where the user gave it. */
export function columnsOf(fields: readonly JiraField[], choice: ColumnChoice): Column[] {
  const headers = new Map(choice.map(({ id, header }) => [id, header]));
  return toColumns(
    chosenFields(fields, choice).map((field) => ({ ...field, name: headers.get(field.id) || field.name })),
  );
}

/** The fields whose name or id holds every word of the search, in the given order. */
export function findFields(fields: readonly JiraField[], search: string): readonly JiraField[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return fields.filter(({ id, name }) => {
    const text = `${name} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The one field that a search can only mean: it is all that was found, or the only one of exactly that name. */
export function meantField(found: readonly JiraField[], search: string): JiraField | undefined {
  const words = search.trim().toLowerCase();
  const named = found.filter(({ name }) => name.toLowerCase() === words);
  const [only, ...more] = named.length === 0 && words !== '' ? found : named;
  return more.length === 0 ? only : undefined;
}

/** Names that more than one field has; the list shows the id beside them. */
export function sharedNames(fields: readonly JiraField[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(fields.flatMap(({ name }) => (seen.has(name) ? [name] : (seen.add(name), []))));
}
