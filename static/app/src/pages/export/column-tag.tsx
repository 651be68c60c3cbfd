import CrossIcon from '@atlaskit/icon/core/cross';
import styles from './columns-section.module.css';

/** A chosen column. Atlaskit's tag cuts names at 200 pixels; names of fields may be longer. */
export function ColumnTag({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <span className={styles.tag}>
      <span className={styles.tagName} title={name}>
        {name}
      </span>
      <button type="button" className={styles.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
        <CrossIcon label="" size="small" />
      </button>
    </span>
  );
}
