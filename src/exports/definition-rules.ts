import { AppError } from '../app-error';
import type { DefinitionContent } from '../contract';
import { exportDefinition } from '../inventory/kinds/export-definition';

const { name, jql, columnIds, headers } = exportDefinition.fields;

/** How the ids begin of what came along from the app on Connect. */
export const MOVED = 'connect-';

/** Whether a definition came along from the app on Connect. */
export const isMoved = (definitionId: string): boolean => definitionId.startsWith(MOVED);

/** What an id may be: one that this app gives, or that of a saved export which came along. */
export const DEFINITION_ID = new RegExp(`^(?=.{1,40}$)(?:${MOVED})?[0-9a-f-]+$`);

/**
 * How many definitions may be saved here: a site's list is read whole, and must stay quick to read. Those that came along from
 * Connect do not count, and what is put back is not counted: people had them before.
 */
export const MOST_DEFINITIONS = { ofOnePerson: 200, ofTheSite: 1000 } as const;

/** @throws AppError BAD_INPUT, a sentence that names the field and what to do */
export function checkContent(content: DefinitionContent): void {
  const problem = problemOf(content);
  if (problem !== null) throw new AppError('BAD_INPUT', problem);
}

function problemOf(content: DefinitionContent): string | null {
  const { columns } = content;
  if (content.name.trim() === '') return 'The name is empty. Give the export a name.';
  if (content.name.trim().length > name.maxLength)
    return `The name is longer than ${name.maxLength} characters. Shorten it.`;
  if (content.jql.trim() === '') return 'The query is empty. Write one, then save.';
  if (content.jql.length > jql.maxLength)
    return `The query is longer than ${jql.maxLength} characters. Shorten it, or save it as a filter in Jira and use "filter = …".`;
  if (columns.length === 0) return 'No column is chosen. Choose at least one, then save.';
  if (columns.length > columnIds.maxItems)
    return `${columns.length} columns are chosen, and at most ${columnIds.maxItems} can be saved. Take some away.`;
  if (columns.some(({ id }) => id === '' || id.length > columnIds.of.maxLength))
    return 'A column has an id that no Jira field has. Take it away, then save.';
  const long = columns.find(({ header }) => header.length > headers.of.maxLength);
  if (long) return `The header of the column ${long.id} is longer than ${headers.of.maxLength} characters. Shorten it.`;
  return null;
}
