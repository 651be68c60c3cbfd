import { AppError } from '../../app-error';
import type { RestoreRow, RestoreVerdict } from '../../contract';
import { canonicalJson } from '../../inventory/canonical-json';
import { checkRecord } from '../../inventory/check-record';
import type { RecordKind, ValueOf } from '../../inventory/record-kind';
import type { Clock } from '../../platform/clock';
import { DAY_MS } from '../../platform/day';
import { isCreated } from '../../platform/is-created';
import type { Store } from '../../platform/store';
import { restorableKind, type Restorable } from './restorable';

/** Exports may be resumed for a day, so that their row is made on the third day. */
const LATEST_ROW_DAYS = 3;

type Ports = { readonly store: Store; readonly clock: Clock };
type Request = { readonly kind: string; readonly rows: readonly RestoreRow[] };

/** What would become of the rows, each by itself; changes nothing. @throws AppError BAD_INPUT for a kind that is not put back. */
export async function previewRestore({ store, clock }: Ports, { kind, rows }: Request): Promise<RestoreVerdict[]> {
  const restorable = restorableKind(kind);
  return inTurn(rows, async (row) => refusalOf(restorable, row, clock) ?? verdictOn(store, restorable.kind, row));
}

/**
 * Creates those rows that are not there, and changes none that is. Doing it again, or at the same time, changes nothing.
 * @throws AppError BAD_INPUT for a kind that is not put back.
 */
export async function restoreRecords({ store, clock }: Ports, { kind, rows }: Request): Promise<RestoreVerdict[]> {
  const restorable = restorableKind(kind);
  return inTurn(rows, async (row) => {
    const refusal = refusalOf(restorable, row, clock);
    if (refusal !== undefined) return refusal;
    const value = row.value as ValueOf<RecordKind>;
    const creation = store.create(restorable.kind, row.id, value, endOf(restorable.kind, row));
    return (await isCreated(creation)) ? { outcome: 'new' } : verdictOn(store, restorable.kind, row);
  });
}

async function verdictOn(store: Store, kind: RecordKind, { id, value }: RestoreRow): Promise<RestoreVerdict> {
  const there = await store.find(kind, id);
  if (there === null) return { outcome: 'new' };
  return { outcome: canonicalJson(there) === canonicalJson(value) ? 'same' : 'differs' };
}

function refusalOf({ kind, idOf, problemOf }: Restorable, row: RestoreRow, clock: Clock): RestoreVerdict | undefined {
  const why = undeclaredIn(kind, row.value) ?? problemOf(row.value as never) ?? misplaced(idOf, row);
  if (why !== undefined) return { outcome: 'refused', why };
  return endOf(kind, row) <= clock.now() ? { outcome: 'refused', why: 'Its time is over.' } : undefined;
}

function undeclaredIn(kind: RecordKind, value: unknown): string | undefined {
  try {
    checkRecord(kind, value);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return 'It is not a record of this kind, as this version of the app knows it.';
    throw error;
  }
}

const misplaced = (idOf: Restorable['idOf'], { id, value }: RestoreRow): string | undefined =>
  idOf(value as never) === id ? undefined : 'Its id does not go with what it holds.';

/**
 * When it expires at the latest, in milliseconds since 1970: as it was where it comes from. A row of a day was written soon
 * after it, so that putting it back does not keep it longer, whatever the file says.
 */
function endOf({ retention }: RecordKind, { value, expiresAt }: RestoreRow): number {
  const told = expiresAt === undefined ? Infinity : Date.parse(expiresAt);
  const { day } = value;
  if (!('days' in retention) || typeof day !== 'string') return told;
  return Math.min(told, Date.parse(day) + (retention.days + LATEST_ROW_DAYS) * DAY_MS);
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
