import { APP_COLUMN, appCell } from './app-cells';
import { statedLink, statedWords, words } from './cells';
import type { Table } from './table';
import type { TableContext } from './table-context';

/** Where each app's data lies. */
export function regionsTable({ facts }: TableContext): Table {
  return {
    caption: 'Hosting regions',
    columns: [APP_COLUMN, 'Provider', 'Region', 'Country', 'Place', 'What lies there', 'Data residency'],
    rows: facts.hosting.regions.map(({ id, apps, provider, region, country, place, holds, residency }) => ({
      id,
      apps,
      cells: [
        appCell(facts, apps),
        words(provider),
        words(region),
        words(country),
        statedWords(place),
        words(holds),
        words(residency),
      ],
    })),
    empty: 'No hosting region is listed.',
  };
}

/** Which data takes part in data residency, and why. */
export function residencyTable({ facts }: TableContext): Table {
  return {
    caption: 'What takes part in data residency',
    columns: ['Data', APP_COLUMN, 'Takes part', 'Why'],
    rows: facts.hosting.residency.map(({ app, data, inScope, why }) => ({
      apps: [app],
      cells: [words(data), appCell(facts, [app]), words(inScope ? 'Yes' : 'No'), words(why)],
    })),
    empty: 'Nothing is stated about data residency.',
  };
}

/** Where the hosting providers say how they are doing: one row for each provider and page, however many places it has. */
export function statusPagesTable({ facts }: TableContext): Table {
  const rows = new Map(
    facts.hosting.regions.map(({ apps, provider, statusPage }) => [
      [provider, statusPage, ...apps].join(' '),
      { apps, cells: [words(provider), appCell(facts, apps), statedLink(statusPage)] },
    ]),
  );
  return {
    caption: 'Status pages',
    columns: ['Provider', APP_COLUMN, 'Status page'],
    rows: [...rows.values()],
    empty: 'No status page is listed.',
  };
}
