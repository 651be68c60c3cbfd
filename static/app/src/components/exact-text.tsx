import type { ReactNode } from 'react';
import styles from './exact-text.module.css';

/** A text to the letter, as a program gets it. A long one scrolls in its own frame. */
export function ExactText({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <pre className={styles.exact} role="region" aria-label={label} tabIndex={0}>
      {children}
    </pre>
  );
}
