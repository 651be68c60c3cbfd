import { keptAndSent } from './kept-and-sent';
import type { TableContext } from './table-context';
import type { TableName } from './tables';

type Parameter = {
  readonly name: string;
  readonly required: boolean;
  /** Every value that it may have. */
  readonly values: (context: TableContext) => readonly string[];
};

const categories = ({ facts }: TableContext) => facts['data-categories'].categories.map(({ id }) => id);

const APP: Parameter = { name: 'app', required: false, values: ({ facts }) => facts.apps.apps.map(({ id }) => id) };

const OWN: Readonly<Partial<Record<TableName, Parameter>>> = {
  category: { name: 'category', required: true, values: categories },
  'record-kinds': { name: 'category', required: false, values: categories },
  fields: {
    name: 'kind',
    required: true,
    values: ({ inventory }) => keptAndSent(inventory).map(({ name }) => name),
  },
  practices: {
    name: 'topic',
    required: true,
    values: ({ facts }) => [...new Set(facts.practices.practices.map(({ topic }) => topic))],
  },
};

/** What may stand in the braces of `::table{…}` beside `of`. */
export function parametersOf(name: TableName): readonly Parameter[] {
  const own = OWN[name];
  return own === undefined ? [APP] : [own, APP];
}
