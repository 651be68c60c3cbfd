import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './unfolding.module.css';

type Props = {
  readonly title: string;
  /** What can be known without unfolding it. */
  readonly aside?: string;
  readonly isCard?: boolean;
  readonly children: ReactNode;
};

/** A line that unfolds. What is in it is made when it is unfolded first, and asks for nothing before. */
export function Unfolding({ title, aside, isCard = false, children }: Props) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details
      className={isCard ? styles.card : styles.plain}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpen(true);
      }}
    >
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>{' '}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </summary>
      {wasOpen && <div className={styles.content}>{children}</div>}
    </details>
  );
}
