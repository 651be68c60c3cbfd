import type { DefinitionSummary } from '../contract';
import { exportDefinition } from '../inventory/kinds/export-definition';
import type { Store } from '../platform/store';
import { isVisible, summaryOf } from './definition-store';

/** Pages of storage that one call reads: with those of a site that moved ten thousand it ends within seconds all the same. */
const PAGES_A_CALL = 10;

/**
 * The reader's own definitions and those that the site shares, by name; of the first thousand of the site, or the next one after
 * `from`. The last have no cursor.
 * @throws AppError BAD_INPUT for a cursor that is none.
 */
export async function listDefinitions(
  store: Store,
  reader: string,
  from: string | undefined,
): Promise<{ readonly definitions: readonly DefinitionSummary[]; readonly cursor?: string }> {
  const definitions: DefinitionSummary[] = [];
  let cursor = from;
  for (let page = 0; page < PAGES_A_CALL; page += 1) {
    const found = await store.list(exportDefinition, cursor === undefined ? {} : { cursor });
    const visible = found.records.map(({ value }) => value).filter((definition) => isVisible(definition, reader));
    definitions.push(...visible.map((definition) => summaryOf(definition, reader)));
    cursor = found.cursor;
    if (cursor === undefined) break;
  }
  const byName = new Intl.Collator('en', { numeric: true });
  definitions.sort((a, b) => byName.compare(a.name, b.name) || (a.definitionId < b.definitionId ? -1 : 1));
  return cursor === undefined ? { definitions } : { definitions, cursor };
}
