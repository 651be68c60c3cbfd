import { retentionInWords } from '../../../src/inventory/words';
import { APP_COLUMN, appCell, inventoryApps } from './app-cells';
import { statedWords, words } from './cells';
import { placeInWords } from './inventory-words';
import { keptAndSent } from './kept-and-sent';
import type { Table } from './table';
import type { TableContext } from './table-context';

/** How long everything is kept, category by category: each record of the inventory first, then what is published. */
export function retentionTable({ facts, inventory }: TableContext): Table {
  const declaring = inventoryApps(facts);
  return {
    caption: 'How long data is kept',
    columns: ['Data category', APP_COLUMN, 'Record', 'How long', 'Where'],
    rows: facts['data-categories'].categories.flatMap(({ name, published }) => [
      ...keptAndSent(inventory)
        .filter(({ category }) => category === name)
        .map(({ title, retention, place }) => ({
          apps: declaring,
          cells: [
            words(name),
            appCell(facts, declaring),
            words(title),
            words(retentionInWords(retention)),
            words(placeInWords(place)),
          ],
        })),
      ...(published === undefined
        ? []
        : [
            {
              apps: published.apps,
              cells: [
                words(name),
                appCell(facts, published.apps),
                words('All of the category'),
                statedWords(published.retention),
                statedWords(published.place),
              ],
            },
          ]),
    ]),
    empty: 'No data category is listed.',
  };
}
