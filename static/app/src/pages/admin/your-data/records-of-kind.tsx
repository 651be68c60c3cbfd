import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import type { ErasureScope, KeptKind, KeptRecord } from '../../../../../../src/contract';
import { countOf, numberOf, sizeOf } from '../../../../../../src/export-engine';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import { momentOf } from '../../../moment';
import type { Ports } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import fieldStyles from './field-list.module.css';
import { isErasable } from './totals';
import { Unfolding } from './unfolding';
import styles from './your-data.module.css';

const pageSize = 20;

type Props = {
  readonly kind: KeptKind;
  readonly ports: Pick<Ports, 'backend' | 'context'>;
  readonly onErase: (scope: ErasureScope) => void;
};

type Shown = {
  /** Where each page up to this one begins; the first begins without a cursor. */
  readonly starts: readonly (string | undefined)[];
  readonly page:
    | { readonly status: 'loading' }
    | { readonly status: 'failed'; readonly problem: Problem }
    | { readonly status: 'ready'; readonly records: readonly KeptRecord[]; readonly next?: string };
};

/** The records of a kind, a page at a time, and nothing before somebody asks. */
export function RecordsOfKind({ kind, ports: { backend, context }, onErase }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const place = useRef<HTMLElement>(null);
  // The button that was pressed is gone, or leads to another page now.
  useEffect(() => {
    if (shown?.page.status === 'ready') place.current?.focus();
  }, [shown]);
  const load = async (starts: Shown['starts']) => {
    setShown({ starts, page: { status: 'loading' } });
    const cursor = starts.at(-1);
    const request = { kind: kind.name, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) };
    const reply = await backend.listRecords(request);
    if (!reply.ok) return setShown({ starts, page: { status: 'failed', problem: problemOfReply(reply) } });
    const { records, cursor: next } = reply.value;
    setShown({ starts, page: { status: 'ready', records, ...(next === undefined ? {} : { next }) } });
  };

  if (shown === null) {
    return (
      <div className={styles.line}>
        <Button spacing="compact" onClick={() => void load([undefined])}>
          Show the records
        </Button>
      </div>
    );
  }
  const { starts, page } = shown;
  if (page.status === 'loading') return <Skeleton label={`Loading records: ${kind.title}`} lines={4} />;
  if (page.status === 'failed') {
    return (
      <ProblemMessage title="The records did not load" problem={page.problem} onRetry={() => void load([undefined])} />
    );
  }
  const { records, next } = page;
  const from = (starts.length - 1) * pageSize;
  const say = `Records ${numberOf(from + 1)} to ${numberOf(from + records.length)}`;
  return (
    <section ref={place} tabIndex={-1} aria-label={`Records: ${kind.title}`} className={styles.records}>
      {records.length === 0 && <p className={styles.text}>There are no records here any more.</p>}
      <div>
        {records.map((record) => (
          <Record
            key={record.id}
            record={record}
            kind={kind}
            timeZone={context.timeZone}
            onErase={() => onErase({ of: 'record', kind: kind.name, id: record.id })}
          />
        ))}
      </div>
      <div className={styles.line}>
        {starts.length > 1 && (
          <Button spacing="compact" onClick={() => void load(starts.slice(0, -1))}>
            Previous
          </Button>
        )}
        {next !== undefined && (
          <Button spacing="compact" onClick={() => void load([...starts, next])}>
            Next
          </Button>
        )}
        <span role="status" className={styles.quiet}>
          {records.length > 0 && say}
          {starts.length === 1 && next === undefined && records.length > 0 && ': all there are'}
        </span>
      </div>
    </section>
  );
}

type RecordProps = {
  readonly record: KeptRecord;
  readonly kind: KeptKind;
  readonly timeZone: string;
  readonly onErase: () => void;
};

/** Every field as it is stored, in the order of the inventory; a field that is not there says so. */
function Record({ record, kind, timeZone, onErase }: RecordProps) {
  const undeclared = Object.keys(record.value).filter((name) => !kind.fields.some((field) => field.name === name));
  return (
    <Unfolding title={record.id} aside={timesOf(record, timeZone)}>
      <dl className={fieldStyles.fields}>
        {[...kind.fields.map(({ name }) => name), ...undeclared].map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <Value name={name} value={record.value[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.line}>
        {isErasable(kind) && (
          <Button spacing="compact" onClick={onErase}>
            Erase this record
          </Button>
        )}
        <span className={styles.quiet}>{sizeOf(record.bytes)}</span>
      </div>
    </Unfolding>
  );
}

/** Longer than this it scrolls in a frame, which the keyboard has to reach. */
const longValue = 400;

function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (value === undefined) return <span className={styles.quiet}>–</span>;
  if (Array.isArray(value) && value.length === 0) return <span className={styles.quiet}>{countOf(0, 'item')}</span>;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === '') return <span className={styles.quiet}>empty</span>;
  if (text.length <= longValue) return <span className={fieldStyles.value}>{text}</span>;
  return (
    <span className={fieldStyles.value} role="region" aria-label={name} tabIndex={0}>
      {text}
    </span>
  );
}

function timesOf({ createdAt, updatedAt, expiresAt, expired }: KeptRecord, timeZone: string): string {
  const at = (instant: string) => momentOf(instant, timeZone);
  return [
    ...(createdAt === undefined ? [] : [`made ${at(createdAt)}`]),
    ...(updatedAt === undefined || updatedAt === createdAt ? [] : [`changed ${at(updatedAt)}`]),
    ...(expiresAt === undefined ? [] : [`${expired ? 'expired' : 'expires'} ${at(expiresAt)}`]),
  ].join(', ');
}
