import type { Definition, DefinitionContent, DefinitionSummary } from '../../../../../../src/contract';
import type { JiraField } from '../../../../../../src/export-engine';
import { sameChoice } from '../column-choice';
import type { SetUp } from '../set-up';

type Saved = Pick<DefinitionContent, 'jql' | 'columns' | 'format' | 'settings'>;

/** What of a set-up is saved; a name and who may use it come from the person. */
export function savedOf({ jql, choice, file }: SetUp): Saved {
  return { jql, columns: choice, format: file.format, settings: file.settings };
}

/** What a saved export sets up on this site, and the ids of those of its columns that the site does not have (any more). */
export function setUpOf(saved: Saved, fields: readonly JiraField[]): { setUp: SetUp; missing: readonly string[] } {
  const known = new Set(fields.map(({ id }) => id));
  const { jql, columns, format, settings } = saved;
  return {
    setUp: { jql, choice: columns.filter(({ id }) => known.has(id)), file: { format, settings } },
    missing: columns.filter(({ id }) => !known.has(id)).map(({ id, header }) => header || id),
  };
}

/**
 * The set-up as the next version of what is saved. Columns that this site hides stay, at the end: a colleague who may see
 * them must not lose them to somebody who may not.
 */
export function savedOver({ columns }: Saved, setUp: SetUp, fields: readonly JiraField[]): Saved {
  const known = new Set(fields.map(({ id }) => id));
  const saved = savedOf(setUp);
  return { ...saved, columns: [...saved.columns, ...columns.filter(({ id }) => !known.has(id))] };
}

/** Whether the set-up is what the saved export makes of this site. */
export function isUnchanged(saved: Saved, setUp: SetUp, fields: readonly JiraField[]): boolean {
  const { setUp: as } = setUpOf(saved, fields);
  return (
    as.jql === setUp.jql &&
    sameChoice(as.choice, setUp.choice) &&
    as.file.format === setUp.file.format &&
    sameSettings(as.file.settings, setUp.file.settings)
  );
}

export function summaryOf({ columns, ...definition }: Definition): DefinitionSummary {
  const { definitionId, version, name, format, sharing, mine, lostAnAccount, updatedAt } = definition;
  const columnCount = columns.length;
  return { definitionId, version, name, format, sharing, mine, lostAnAccount, updatedAt, columnCount };
}

/** The list with these in it, each once and as its latest version; by name, as people sort. */
export function withSummaries(list: readonly DefinitionSummary[], summaries: readonly DefinitionSummary[]) {
  const byId = new Map(list.map((each) => [each.definitionId, each]));
  for (const summary of summaries) {
    const known = byId.get(summary.definitionId);
    if (known === undefined || known.version <= summary.version) byId.set(summary.definitionId, summary);
  }
  const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return [...byId.values()].sort((a, b) => names.compare(a.name, b.name));
}

/** Those whose name holds every word that is looked for, in any order. */
export function namedLike(list: readonly DefinitionSummary[], lookedFor: string): readonly DefinitionSummary[] {
  const words = lookedFor.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

function sameSettings(a: Saved['settings'], b: Saved['settings']): boolean {
  return (
    a.zone === b.zone &&
    a.richText === b.richText &&
    a.csv.delimiter === b.csv.delimiter &&
    a.csv.decimal === b.csv.decimal &&
    a.csv.dates === b.csv.dates &&
    a.csv.bom === b.csv.bom &&
    a.csv.formulas === b.csv.formulas
  );
}
