import type { Cell } from '../../core/tables/table';
import { Runs } from './runs';
import styles from './whom.module.css';

/** A shape for each answer of the inventory, so that a column can be scanned: an empty ring, a house, a head. */
const SHAPES: Readonly<Record<string, React.ReactNode>> = {
  Nobody: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  "The customer's site": <path d="M2.5 8 8 3l5.5 5v6h-11z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  'A person': (
    <path d="M8 2.2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2.5 14.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5z" fill="currentColor" />
  ),
};

/** Whom a field identifies, by a shape and in words. */
export function Whom({ cell }: { readonly cell: Cell }) {
  const shape = SHAPES[cell[0]?.text ?? ''];
  if (shape === undefined) return <Runs cell={cell} />;
  return (
    <span className={styles.whom}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {shape}
      </svg>
      <span>
        <Runs cell={cell} />
      </span>
    </span>
  );
}
