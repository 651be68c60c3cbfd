import styles from './skeleton.module.css';

/** Grey bars in the place of what is loading. */
export function Skeleton({ label, lines }: { readonly label: string; readonly lines: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} />
      ))}
    </div>
  );
}
