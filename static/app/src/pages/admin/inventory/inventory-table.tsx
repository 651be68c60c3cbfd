import Lozenge from '@atlaskit/lozenge/lozenge';
import type { InventoryEntry } from '../../../../../../src/contract';
import { DataTable } from '../../../components/data-table';
import { TrustCentreLink } from '../../../components/trust-centre-link';
import type { OpenLink } from '../../../ports';
import { countOf } from '../../../../../../src/export-engine';
import { identifies } from './inventory-answer';
import styles from './inventory-view.module.css';

const pointsAt = { nobody: 'Nobody', tenant: 'This site', person: 'A person' } as const;

type Props = { readonly label: string; readonly entries: readonly InventoryEntry[]; readonly openLink: OpenLink };

/** One row a record kind or transfer; its fields unfold below its purpose, its category leads to the statement's clause. */
export function InventoryTable({ label, entries, openLink }: Props) {
  return (
    <DataTable
      label={label}
      head={['Record', 'Category', 'Identifies', 'Kept', 'Place']}
      rows={entries.map((entry) => ({
        key: entry.name,
        cells: [
          <Record key="record" entry={entry} />,
          <Category key="category" entry={entry} openLink={openLink} />,
          <Whom key="whom" entry={entry} />,
          <div key="retention" className={styles.retention}>
            {entry.retention}
          </div>,
          entry.place,
        ],
      }))}
    />
  );
}

function Record({ entry }: { readonly entry: InventoryEntry }) {
  return (
    <div className={styles.record}>
      <strong>{entry.title}</strong>
      <p>{entry.purpose}</p>
      <details>
        <summary>{countOf(entry.fields.length, 'field')}</summary>
        <p>Legal basis: {entry.legalBasis}</p>
        <dl>
          {entry.fields.map((field) => (
            <div key={field.name}>
              <dt>
                <code>{field.name}</code> <span>{field.type}</span>
              </dt>
              <dd>
                {field.meaning}
                {field.identifies !== 'nobody' && ` (identifies ${pointsAt[field.identifies].toLowerCase()})`}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Category({ entry, openLink }: { readonly entry: InventoryEntry; readonly openLink: OpenLink }) {
  if (entry.clause === undefined) return entry.category;
  return (
    <TrustCentreLink href={entry.clause} openLink={openLink}>
      {entry.category}
    </TrustCentreLink>
  );
}

function Whom({ entry }: { readonly entry: InventoryEntry }) {
  const whom = identifies(entry);
  return <Lozenge appearance={whom === 'person' ? 'moved' : 'default'}>{pointsAt[whom]}</Lozenge>;
}
