import { NOT_STATED } from '../facts/stated';
import type { PolicyVersion } from '../versions/policy-version';
import { APP_COLUMN, appCell, inventoryApps } from './app-cells';
import { code, NOT_STATED_RUN, statedWords, words } from './cells';
import { whomInWords } from './inventory-words';
import { keptAndSent } from './kept-and-sent';
import { since } from './since';
import type { Cell, Row, Table } from './table';
import type { TableContext } from './table-context';

/**
 * Every field of one data category, app by app: what it means, whom it identifies, since which policy version.
 * `category` is the id of a category of the facts, such as `error-tracking`.
 */
export function categoryTable(context: TableContext, { category }: { readonly category: string }): Table {
  const found = context.facts['data-categories'].categories.find(({ id }) => id === category);
  const name = found?.name ?? category;
  return {
    caption: `${name} data: every field`,
    columns: ['Field', APP_COLUMN, 'What it means', 'Whom it identifies', 'Since'],
    rows: [...inventoryRows(context, name), ...publishedRows(context, category)],
    empty: `No field of the data category ${name} is kept.`,
  };
}

function publishedRows(context: TableContext, category: string): Row[] {
  const published = publishedIn(context, category);
  if (published === undefined) return [];
  const { apps, fields, holds } = published;
  const row = (field: Cell, meaning: Cell, has: (version: PolicyVersion) => boolean): Row => ({
    apps,
    cells: [field, appCell(context.facts, apps), meaning, [NOT_STATED_RUN], statedWords(since(context, has))],
  });
  // Where the published text describes contents and lists no fields, the description stands in their place.
  const described = holds === undefined ? [] : [row([NOT_STATED_RUN], words(holds), heldIn(category, holds))];
  return [
    ...fields.map(({ name, meaning }) =>
      row(code(name), statedWords(meaning ?? NOT_STATED), ({ facts }) =>
        (publishedIn({ facts }, category)?.fields ?? []).some((field) => field.name === name),
      ),
    ),
    ...(fields.length === 0 ? described : []),
  ];
}

function inventoryRows(context: TableContext, name: string): Row[] {
  const apps = inventoryApps(context.facts);
  const kinds = keptAndSent(context.inventory).filter((kind) => kind.category === name);
  return kinds.flatMap((kind) =>
    Object.entries(kind.fields).map(([field, { meaning, identifies }]) => ({
      apps,
      cells: [
        [...code(field), { text: ` (${kind.title})` }],
        appCell(context.facts, apps),
        words(meaning),
        words(whomInWords(identifies)),
        statedWords(since(context, declares(kind.name, field))),
      ],
    })),
  );
}

/** Whether a version's inventory declares a field of a record kind or transfer. */
export const declares =
  (kind: string, field?: string) =>
  ({ inventory }: PolicyVersion): boolean =>
    inventory !== undefined &&
    keptAndSent(inventory).some(
      ({ name, fields }) => name === kind && (field === undefined || Object.hasOwn(fields, field)),
    );

const publishedIn = ({ facts }: Pick<TableContext, 'facts'>, category: string) =>
  facts['data-categories'].categories.find(({ id }) => id === category)?.published;

const heldIn = (category: string, holds: string) => (version: PolicyVersion) =>
  publishedIn(version, category)?.holds === holds;
