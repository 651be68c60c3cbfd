import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { Row, Table } from '../../core/tables/table';
import { Ask } from './ask';
import { Runs } from './runs';
import { Whom } from './whom';

type Props = {
  readonly table: Table;
  /** Shown above the table; the caption of the table itself where left out. */
  readonly caption?: string;
  /** Columns that say the same in each row, or that the page says elsewhere. */
  readonly without?: readonly string[];
};

/** A table of facts: a caption, headed columns and rows, cards on phones, and whom to ask about the gaps. */
export function FactTable({ table, caption = table.caption, without = [] }: Props) {
  if (table.rows.length === 0) return <p>{table.empty}</p>;
  const shown = table.columns.flatMap((column, at) => (without.includes(column) ? [] : [{ column, at }]));
  const gaps = table.rows.some(({ cells }) =>
    shown.some(({ at }) => cells[at]?.some(({ mark }) => mark === 'not stated')),
  );
  return (
    <>
      <div className="table-scroll" role="region" tabIndex={0} aria-label={caption}>
        <table className="table--cards">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {shown.map(({ column }) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <FactRow key={row.id ?? index} row={row} shown={shown} />
            ))}
          </tbody>
        </table>
      </div>
      {gaps && <Ask />}
    </>
  );
}

function FactRow({ row, shown }: { readonly row: Row; readonly shown: readonly { column: string; at: number }[] }) {
  const { collectAnchor } = useBrokenLinks();
  if (row.id !== undefined) collectAnchor(row.id);
  return (
    <tr id={row.id} data-apps={row.apps?.join(' ')}>
      {shown.map(({ column, at }, index) => {
        const cell = row.cells[at] ?? [];
        const words = column === 'Whom it identifies' ? <Whom cell={cell} /> : <Runs cell={cell} />;
        return index === 0 ? (
          <th key={column} scope="row" data-label={column}>
            {words}
          </th>
        ) : (
          <td key={column} data-label={column}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}
