import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import type { ErasureScope, KeptKind } from '../../../../../../src/contract';
import { countOf, sizeOf } from '../../../../../../src/export-engine';
import { TrustCentreLink } from '../../../components/trust-centre-link';
import { momentOf } from '../../../moment';
import type { Ports } from '../../../ports';
import { FieldList } from './field-list';
import { RecordsOfKind } from './records-of-kind';
import { canNamePerson, isErasable, isInStorage, type Category, type Total } from './totals';
import { Unfolding } from './unfolding';
import styles from './your-data.module.css';

type Props = {
  readonly ports: Pick<Ports, 'backend' | 'openLink' | 'context'>;
  /** Changes when records may have gone or come: what is shown is asked for anew. */
  readonly round: number;
  readonly onErase: (scope: ErasureScope) => void;
};

/** A category, its record kinds, the records of each: every step is asked for. */
export function KeptCategory({ category, ...props }: Props & { readonly category: Category }) {
  const { ports, onErase } = props;
  const erasable = category.kinds.some(isErasable);
  return (
    <Unfolding title={category.category} aside={heldWords(category)} isCard>
      <div className={styles.line}>
        {category.clause !== undefined && (
          <TrustCentreLink href={category.clause} openLink={ports.openLink}>
            What the statement says of {category.category.toLowerCase()} data
          </TrustCentreLink>
        )}
        {erasable && category.records > 0 && (
          <Button spacing="compact" onClick={() => onErase({ of: 'category', category: category.category })}>
            Erase this category
          </Button>
        )}
      </div>
      {category.kinds.map((kind) => (
        <Kind key={kind.name} kind={kind} {...props} />
      ))}
    </Unfolding>
  );
}

function Kind({ kind, ports, round, onErase }: Props & { readonly kind: KeptKind }) {
  const { held } = kind;
  const hasRecords = isInStorage(kind) && held?.records !== 0;
  return (
    <Unfolding title={kind.title} aside={kindWords(kind)}>
      <p className={styles.text}>{kind.purpose}</p>
      <dl className={styles.facts}>
        <Fact name="Legal basis">{kind.legalBasis}</Fact>
        <Fact name="Kept">{kind.retention}</Fact>
        <Fact name="Place">{kind.place}</Fact>
        <Fact name="Points at">
          <Lozenge appearance={canNamePerson(kind) ? 'moved' : 'default'}>{whom(kind)}</Lozenge>
        </Fact>
        {held && <HeldFacts held={held} timeZone={ports.context.timeZone} />}
        {kind.staysBecause !== undefined && <Fact name="Stays">{kind.staysBecause}</Fact>}
      </dl>
      <Unfolding title={countOf(kind.fields.length, 'field')} aside="what each means, and whom it identifies">
        <FieldList fields={kind.fields} />
      </Unfolding>
      {hasRecords && <RecordsOfKind key={round} kind={kind} ports={ports} onErase={onErase} />}
      {hasRecords && isErasable(kind) && (
        <div className={styles.line}>
          <Button spacing="compact" onClick={() => onErase({ of: 'kind', kind: kind.name })}>
            Erase all of this kind
          </Button>
        </div>
      )}
    </Unfolding>
  );
}

function HeldFacts({ held, timeZone }: { readonly held: NonNullable<KeptKind['held']>; readonly timeZone: string }) {
  const at = (instant: string) => momentOf(instant, timeZone);
  return (
    <>
      {held.oldest !== undefined && <Fact name="Oldest">{at(held.oldest)}</Fact>}
      {held.newest !== undefined && <Fact name="Newest">{at(held.newest)}</Fact>}
      {held.nextExpiry !== undefined && <Fact name="Next expires">{at(held.nextExpiry)}</Fact>}
      <Fact name="Counted">{at(held.countedAt)}</Fact>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function whom(kind: KeptKind): string {
  if (canNamePerson(kind)) return 'A person';
  return kind.fields.some(({ identifies }) => identifies === 'tenant') ? 'This site' : 'Nobody';
}

function heldWords({ records, bytes, uncounted }: Total): string {
  if (uncounted.length > 0) return `${countOf(records, 'record')} counted, others not yet`;
  return records === 0 ? 'No records' : `${countOf(records, 'record')} · ${sizeOf(bytes)}`;
}

function kindWords(kind: KeptKind): string {
  if (!isInStorage(kind)) return `Lies elsewhere: ${kind.place}`;
  if (kind.held === undefined) return 'Not counted yet';
  return kind.held.records === 0
    ? 'No records'
    : `${countOf(kind.held.records, 'record')} · ${sizeOf(kind.held.bytes)}`;
}
