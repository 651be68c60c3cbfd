import { retentionInWords } from '../../../src/inventory/words';
import type { Category } from '../facts/data-categories';
import { APP_COLUMN, appCell, inventoryApps } from './app-cells';
import { capitalised, statedWords, uncapitalised, words } from './cells';
import { anonymisedInWords, placeInWords } from './inventory-words';
import { keptAndSent } from './kept-and-sent';
import type { Row, Table } from './table';
import type { TableContext } from './table-context';

/** The overview: each data category, and for each app where it lies, for how long, and whether it is anonymised. */
export function dataCategoriesTable(context: TableContext): Table {
  return {
    caption: 'Data categories',
    columns: ['Data category', APP_COLUMN, 'What it is', 'Where', 'How long', 'Anonymised'],
    rows: context.facts['data-categories'].categories.flatMap((category) => [
      ...inventoryRow(context, category),
      ...publishedRow(context, category),
    ]),
    empty: 'No data category is listed.',
  };
}

function publishedRow({ facts }: TableContext, { name, summary, published }: Category): Row[] {
  if (published === undefined) return [];
  const { apps, place, retention, anonymised } = published;
  return [
    {
      apps,
      cells: [
        words(name),
        appCell(facts, apps),
        words(summary),
        statedWords(place),
        statedWords(retention),
        words(capitalised(anonymised)),
      ],
    },
  ];
}

function inventoryRow({ facts, inventory }: TableContext, { name, summary }: Category): Row[] {
  const apps = inventoryApps(facts);
  if (apps.length === 0) return [];
  const kinds = keptAndSent(inventory).filter(({ category }) => category === name);
  const start = [words(name), appCell(facts, apps), words(summary)];
  if (kinds.length === 0) {
    return [
      { apps, cells: [...start, words('Nothing is kept or sent'), words('Does not apply'), words('Does not apply')] },
    ];
  }
  const places = new Set(kinds.map(({ place }) => placeInWords(place)));
  const lengths = kinds.map(({ title, retention }) => `${title}: ${uncapitalised(retentionInWords(retention))}`);
  return [
    {
      apps,
      cells: [...start, words([...places].join('; ')), words(lengths.join('; ')), words(anonymisedInWords(kinds))],
    },
  ];
}
