import type { DefinitionSummary } from '../contract';
import type { Store } from '../platform/store';
import { definitionStore, isVisible, summaryOf } from './definition-store';

/** The reader's own definitions and those that the site shares, by name. */
export async function listDefinitions(store: Store, reader: string): Promise<DefinitionSummary[]> {
  const byName = new Intl.Collator('en', { numeric: true });
  return (await definitionStore(store).all())
    .filter((definition) => isVisible(definition, reader))
    .map((definition) => summaryOf(definition, reader))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.definitionId < b.definitionId ? -1 : 1));
}
