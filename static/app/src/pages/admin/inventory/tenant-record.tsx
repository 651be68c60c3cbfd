import type { Api, InventoryEntry } from '../../../../../../src/contract';
import { momentOf } from '../../../moment';
import styles from './inventory-view.module.css';

type Tenant = Extract<ReturnType<Api['getInventory']>, { ok: true }>['value']['tenant'];
type Props = { readonly kind: InventoryEntry | undefined; readonly tenant: Tenant; readonly timeZone: string };

/** The one record that is about the site itself, value by value, in the words of the inventory. */
export function TenantRecord({ kind, tenant, timeZone }: Props) {
  if (tenant === null) {
    return (
      <p className={styles.none}>There is none yet: Jira tells Openbook about the installation within some minutes.</p>
    );
  }
  return (
    <dl className={styles.values}>
      {Object.entries(tenant).map(([name, value]) => {
        const field = kind?.fields.find((each) => each.name === name);
        return (
          <div key={name}>
            <dt>{field?.meaning ?? name}</dt>
            <dd>{name.endsWith('At') ? momentOf(value, timeZone) : value}</dd>
          </div>
        );
      })}
    </dl>
  );
}
