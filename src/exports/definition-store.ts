import type { Definition, DefinitionContent, DefinitionSummary } from '../contract';
import { exportDefinition } from '../inventory/kinds/export-definition';
import type { ValueOf } from '../inventory/record-kind';
import type { Store } from '../platform/store';
import { accountIdsInJql, CLOSED_ACCOUNT } from './account-ids-in-jql';

export type StoredDefinition = ValueOf<typeof exportDefinition>;

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
const DECIMALS = { point: '.', comma: ',' } as const;

export const definitionStore = (store: Store) => ({
  create: (definition: StoredDefinition): Promise<void> =>
    store.create(exportDefinition, definition.definitionId, definition),
  save: (definition: StoredDefinition): Promise<void> =>
    store.put(exportDefinition, definition.definitionId, definition),
  find: (definitionId: string): Promise<StoredDefinition | null> => store.find(exportDefinition, definitionId),
  remove: (definitionId: string): Promise<void> => store.remove(exportDefinition, definitionId),
});

/** The fields that a definition's content becomes; columns are two parallel lists, because fields of a record are flat. */
export function toStored({ name, jql, columns, format, settings, sharing }: DefinitionContent) {
  const { csv, zone, richText } = settings;
  return {
    name: name.trim(),
    jql,
    columnIds: columns.map(({ id }) => id),
    headers: columns.map(({ header }) => header),
    format,
    delimiter: wordOf(DELIMITERS, csv.delimiter),
    decimal: wordOf(DECIMALS, csv.decimal),
    dates: csv.dates,
    bom: csv.bom,
    formulas: csv.formulas,
    zone,
    richText,
    sharing,
    mentionedAccountIds: accountIdsInJql(jql),
  };
}

export function contentOf(stored: StoredDefinition): DefinitionContent {
  const { name, jql, columnIds, headers, format, delimiter, decimal, dates, bom, formulas, zone, richText, sharing } =
    stored;
  return {
    name,
    jql,
    columns: columnIds.map((id, index) => ({ id, header: headers[index] ?? '' })),
    format,
    settings: {
      csv: { delimiter: DELIMITERS[delimiter], decimal: DECIMALS[decimal], dates, bom, formulas },
      zone,
      richText,
    },
    sharing,
  };
}

/** As `reader`, an account id, sees it: without who owns it. */
export function fromStored(stored: StoredDefinition, reader: string): Definition {
  const { definitionId, version, createdAt, updatedAt } = stored;
  const marks = { mine: isOwn(stored, reader), lostAnAccount: lostAnAccount(stored) };
  return { ...contentOf(stored), definitionId, version, ...marks, createdAt, updatedAt };
}

export function summaryOf(stored: StoredDefinition, reader: string): DefinitionSummary {
  const { definitionId, version, name, format, sharing, updatedAt, columnIds } = stored;
  const marks = { mine: isOwn(stored, reader), lostAnAccount: lostAnAccount(stored) };
  return { definitionId, version, name, format, sharing, ...marks, updatedAt, columnCount: columnIds.length };
}

/** Whether `reader` may share and delete it; what lost its owner is everybody's, until somebody saves it. */
export function isOwn({ ownerAccountId }: StoredDefinition, reader: string): boolean {
  return ownerAccountId === undefined || ownerAccountId === reader;
}

const lostAnAccount = ({ jql }: StoredDefinition): boolean => jql.includes(CLOSED_ACCOUNT);

/** Whether `reader` may see and run it. */
export function isVisible({ ownerAccountId, sharing }: StoredDefinition, reader: string): boolean {
  return sharing === 'site' || ownerAccountId === reader;
}

/** The key of a value that occurs once. */
function wordOf<W extends string, S>(words: Readonly<Record<W, S>>, sign: S): W {
  return (Object.keys(words) as W[]).find((word) => words[word] === sign)!;
}
