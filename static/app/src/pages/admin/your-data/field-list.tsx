import type { InventoryField } from '../../../../../../src/contract';
import styles from './field-list.module.css';

const pointsAt = { nobody: '', tenant: ' Identifies this site.', person: ' Identifies a person.' } as const;

/** The fields of a record kind in the inventory's words. */
export function FieldList({ fields }: { readonly fields: readonly InventoryField[] }) {
  return (
    <dl className={styles.fields}>
      {fields.map(({ name, type, meaning, identifies }) => (
        <div key={name}>
          <dt>
            <code>{name}</code> <span className={styles.type}>{type}</span>
          </dt>
          <dd>
            {meaning}.{pointsAt[identifies]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
