import type { ReactNode } from 'react';
import styles from './bar-rows.module.css';

type Props = {
  /** The whole chart in a sentence, for those who do not see it. */
  readonly summary: string;
  /** `picture` is an `svg` with a height of its own, drawn as wide as there is room. */
  readonly rows: readonly { readonly name: string; readonly picture: ReactNode; readonly amount: ReactNode }[];
  /** Stands below the pictures, from end to end. */
  readonly foot?: ReactNode;
  readonly caption: ReactNode;
};

/** A chart of named rows: a name, a picture, how much it is. On a phone the picture stands below the words. */
export function BarRows({ summary, rows, foot, caption }: Props) {
  return (
    <figure className={styles.figure}>
      <div className={styles.rows} role="img" aria-label={summary}>
        {rows.map(({ name, picture, amount }) => (
          <div key={name} className={styles.row}>
            <span>{name}</span>
            <span className={styles.picture}>{picture}</span>
            <span className={styles.amount}>{amount}</span>
          </div>
        ))}
        {foot && <span className={styles.foot}>{foot}</span>}
      </div>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
