import * as v from 'valibot';
import { AppError } from '../../app-error';
import type { Held } from '../../contract';
import { dataSummary } from '../../inventory/kinds/data-summary';
import type { RecordKind } from '../../inventory/record-kind';
import type { Clock } from '../../platform/clock';
import { recordsPerReply } from '../../platform/records-per-reply';
import type { Store } from '../../platform/store';
import { keptKinds } from '../kept-kinds';
import { bytesIn, heldOf, nothing, tallied, type Tally } from './tally';

type Ports = { readonly store: Store; readonly clock: Clock };

/** Requests of one call; with the largest records they carry what a minute of the site may read, far within 25 seconds. */
const PAGES_A_CALL = 30;
const BYTES_A_CALL = 5_000_000;
/** So many bytes a second are half of what the platform lets a site read (4,000 units of 10 KB a minute). */
const BYTES_A_SECOND = 333_333;
const LEAST_BYTES_A_PAGE = 10_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instantMs = v.optional(count);
const progressSchema = v.object({
  /** How many kinds are counted already. */
  done: v.pipe(count, v.maxValue(keptKinds.length - 1)),
  cursor: v.optional(v.string()),
  tally: v.object({ records: count, bytes: count, oldestMs: instantMs, newestMs: instantMs, nextExpiryMs: instantMs }),
});
type Progress = v.InferOutput<typeof progressSchema>;

export type Counted = {
  readonly counted: readonly { readonly kind: string; readonly held: Held }[];
  readonly share: number;
  readonly progress?: string;
  readonly pauseMs: number;
};

/**
 * Counts on from `progress`, as far as one call may, and keeps the counts of large kinds. The progress travels with the
 * page, because storage must not keep a cursor; a page that falsifies it spoils a number that is shown to its own site only.
 * @throws AppError BAD_INPUT for a progress that is none.
 */
export async function countRecords(ports: Ports, progress: string | undefined): Promise<Counted> {
  let { done, cursor, tally } = progress === undefined ? { done: 0, tally: nothing } : parsed(progress);
  const counted: { kind: string; held: Held }[] = [];
  let bytes = 0;
  for (let page = 0; page < PAGES_A_CALL && bytes < BYTES_A_CALL && done < keptKinds.length; page += 1) {
    const kind = keptKinds[done]!;
    const { records, cursor: next } = await ports.store.inspect(kind, cursor === undefined ? {} : { cursor });
    bytes += Math.max(LEAST_BYTES_A_PAGE, bytesIn(records));
    tally = tallied(kind, tally, records, ports.clock.now());
    cursor = next;
    if (cursor !== undefined) continue;
    counted.push({ kind: kind.name, held: await keepHeld(ports, kind, tally) });
    [done, tally] = [done + 1, nothing];
  }
  const share = done / keptKinds.length;
  if (done === keptKinds.length) return { counted, share, pauseMs: 0 };
  return { counted, share, progress: JSON.stringify({ done, cursor, tally }), pauseMs: pauseAfter(bytes) };
}

/** Keeps what was counted of a kind, unless one look counts it anyway. */
export async function keepHeld({ store, clock }: Ports, kind: RecordKind, tally: Tally): Promise<Held> {
  const held = heldOf(tally, clock.now());
  if (tally.records > recordsPerReply(kind)) await store.put(dataSummary, kind.name, { kind: kind.name, ...held });
  return held;
}

const pauseAfter = (bytes: number): number => Math.ceil((bytes / BYTES_A_SECOND) * 1000);

function parsed(text: string): Progress {
  try {
    return v.parse(progressSchema, JSON.parse(text));
  } catch (cause) {
    throw new AppError('BAD_INPUT', 'This count cannot go on. Start it again.', { cause });
  }
}
