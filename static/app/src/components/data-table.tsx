import type { ReactNode } from 'react';
import styles from './data-table.module.css';

type Props = {
  /** What the table holds; read out with it, and the name of the scrolling region. */
  readonly label: string;
  readonly head: readonly ReactNode[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Long text is cut to one line, and the table scrolls inside its frame. */
  readonly dense?: boolean;
  readonly stale?: boolean;
  /** Columns of numbers, from 0: their digits stand below each other. */
  readonly numbers?: readonly number[];
};

/** A table that scrolls inside its own frame, so that the page never scrolls sideways. */
export function DataTable({ label, head, rows, dense = false, stale = false, numbers = [] }: Props) {
  return (
    <div
      className={`${styles.frame} ${dense ? styles.dense : ''} ${stale ? styles.stale : ''}`}
      role="region"
      aria-label={label}
      aria-busy={stale}
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((title, index) => (
              <th key={index} scope="col" className={numbers.includes(index) ? styles.number : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td
                  key={index}
                  className={numbers.includes(index) ? styles.number : undefined}
                  title={dense && typeof cell === 'string' ? cell : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
