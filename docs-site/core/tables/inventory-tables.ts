import type { RecordKind } from '../../../src/inventory/record-kind';
import { retentionInWords, typeInWords } from '../../../src/inventory/words';
import { APP_COLUMN, appCell, inventoryApps } from './app-cells';
import { declares } from './category-table';
import { capitalised, code, statedWords, words } from './cells';
import { placeInWords, whomInWords } from './inventory-words';
import { keptAndSent } from './kept-and-sent';
import { since } from './since';
import type { Table } from './table';
import type { TableContext } from './table-context';

/** What the app keeps: each record kind of the inventory. `category` narrows it to one data category, by id. */
export function recordKindsTable(context: TableContext, { category }: { readonly category?: string } = {}): Table {
  const apps = inventoryApps(context.facts);
  return {
    caption: 'What the app keeps',
    columns: ['Record', APP_COLUMN, 'Data category', 'Purpose', 'Legal basis', 'Where', 'How long', 'Since'],
    rows: context.inventory.recordKinds.filter(inCategory(context, category)).map((kind) => ({
      id: kind.name,
      apps,
      cells: [
        words(kind.title),
        appCell(context.facts, apps),
        words(kind.category),
        words(kind.purpose),
        words(kind.legalBasis),
        words(placeInWords(kind.place)),
        words(retentionInWords(kind.retention)),
        statedWords(since(context, declares(kind.name))),
      ],
    })),
    empty: 'The inventory of this policy version declares nothing of this kind: nothing is kept.',
  };
}

/** The fields of one record kind or transfer. `kind` is its name in the inventory, such as `export-run`. */
export function fieldsTable(context: TableContext, { kind }: { readonly kind: string }): Table {
  const apps = inventoryApps(context.facts);
  const found = keptAndSent(context.inventory).find(({ name }) => name === kind);
  return {
    caption: `${found?.title ?? kind}: every field`,
    columns: ['Field', APP_COLUMN, 'What it means', 'Type', 'Whom it identifies', 'Since'],
    rows: Object.entries(found?.fields ?? {}).map(([name, field]) => ({
      id: `${kind}-${name}`,
      apps,
      cells: [
        code(name),
        appCell(context.facts, apps),
        words(field.meaning),
        words(capitalised(typeInWords(field))),
        words(whomInWords(field.identifies)),
        statedWords(since(context, declares(kind, name))),
      ],
    })),
    empty: 'The inventory of this policy version declares no such record.',
  };
}

/** What leaves Atlassian: each transfer of the inventory. */
export function transfersTable(context: TableContext): Table {
  const apps = inventoryApps(context.facts);
  return {
    caption: 'What is sent outside Atlassian',
    columns: ['Transfer', APP_COLUMN, 'Recipient', 'What is sent', 'Purpose', 'Legal basis', 'How long', 'Since'],
    rows: context.inventory.transfers.map((transfer) => ({
      id: transfer.name,
      apps,
      cells: [
        words(transfer.title),
        appCell(context.facts, apps),
        words(transfer.recipient),
        words(
          Object.values(transfer.fields)
            .map(({ meaning }) => meaning)
            .join('; '),
        ),
        words(transfer.purpose),
        words(transfer.legalBasis),
        words(retentionInWords(transfer.retention)),
        statedWords(since(context, declares(transfer.name))),
      ],
    })),
    empty:
      "The inventory of this policy version declares no transfer: the app's own code sends nothing outside Atlassian.",
  };
}

function inCategory({ facts }: TableContext, id: string | undefined): (kind: RecordKind) => boolean {
  const name = facts['data-categories'].categories.find((category) => category.id === id)?.name;
  return (kind) => id === undefined || kind.category === name;
}
