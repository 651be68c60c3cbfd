import { isMoved } from '../../exports/definition-rules';
import { erasure } from '../../inventory/kinds/erasure';
import type { RecordKind } from '../../inventory/record-kind';
import { instantOf } from '../../platform/clock';
import { DAY_MS } from '../../platform/day';
import { goingKinds, partsOfStored, type ErasureParts } from './erasure-scope';
import type { ErasurePorts } from './erasure-ports';
import type { StoredErasure } from './erasure-store';
import { eraseReports, unaskedReports, withdrawReports } from './erase-reports';
import { countGoing, removeGoing, type IsGoing } from './lying-pages';

/** How a run ended: for good, until the hourly job looks again, or because it has to come again after about so long. */
export type ErasureEnd = 'done' | 'later' | { readonly afterMs: number };

/** A function may run so long (limits-invocation): what was at work when the erasure was asked for has ended then. */
const LAST_LOOK_AFTER_MS = 900_000;
/** So long support's answer is waited for. */
const ASK_FOR_MS = DAY_MS;
/** The move writes a page of a hundred records within seconds, and none once it is switched off. */
const PAGE_OF_MOVE_MS = 60_000;
const SOON = { afterMs: 1_000 };

/**
 * Brings an erasure as far as it goes now. All of it may be done again: what was counted stays counted, what is removed twice
 * is removed. Each step is noted when it is over, so that a run that breaks off anywhere is taken up by the next.
 */
export async function runErasure(ports: ErasurePorts, erasureId: string): Promise<ErasureEnd> {
  const { store, hasTime } = ports;
  let current = await store.find(erasure, erasureId);
  while (current !== null && current.step !== 'done') {
    if (!hasTime()) return SOON;
    const next = await stepOf(ports, current);
    if (next === 'later' || 'afterMs' in next) return next;
    await store.put(erasure, erasureId, next, Date.parse(current.requestedAt) + erasure.retention.days * DAY_MS);
    current = next;
  }
  return 'done';
}

/** The erasure after one more step, to be noted; or when to come again. */
type Outcome = StoredErasure | Exclude<ErasureEnd, 'done'>;

async function stepOf(ports: ErasurePorts, at: StoredErasure): Promise<Outcome> {
  const { clock, hasDesk } = ports;
  const parts = partsOfStored(at);
  const sinceMs = clock.now() - Date.parse(at.requestedAt);
  switch (at.step) {
    case 'counting':
      return countNext(ports, at, parts);
    case 'erasing':
      if (!(await eraseKinds(ports, at, parts)) || !(await withdrawReports(ports, at, parts))) return SOON;
      return { ...at, step: parts.reports ? 'asking-support' : 'last-look', erasedAt: instantOf(clock) };
    case 'asking-support': {
      const notAsked = await unaskedReports(ports, parts);
      if (notAsked === null) return SOON;
      if (notAsked > 0 && sinceMs < ASK_FOR_MS && hasDesk()) return 'later';
      return { ...at, step: 'last-look', notAsked };
    }
    case 'last-look':
      if (sinceMs < LAST_LOOK_AFTER_MS) return { afterMs: LAST_LOOK_AFTER_MS - sinceMs };
      return lookLast(ports, at, parts);
    case 'done':
      return at;
  }
}

/** Counts one kind more of those that go, whole or not at all; after the last of them comes the erasing. */
async function countNext(ports: ErasurePorts, at: StoredErasure, parts: ErasureParts): Promise<Outcome> {
  const kind = goingKinds(parts).find(({ name }) => !at.kinds.includes(name));
  if (kind === undefined) return { ...at, step: 'erasing' };
  const count = await countGoing(ports, kind, parts, isOfIt(at, kind));
  return count === null ? SOON : { ...at, kinds: [...at.kinds, kind.name], counts: [...at.counts, count] };
}

/**
 * What functions that were at work have written meanwhile goes too, and what is left of the reports. What it finds is noted
 * before it is removed, so that it is counted though the run breaks off.
 */
async function lookLast(ports: ErasurePorts, at: StoredErasure, parts: ErasureParts): Promise<Outcome> {
  let late = 0;
  for (const kind of parts.kinds) {
    const count = await countGoing(ports, kind, parts, isOfIt(at, kind));
    if (count === null) return SOON;
    late += count;
  }
  if (late > at.late) return { ...at, late };
  if (!(await eraseKinds(ports, at, parts)) || !(await eraseReports(ports, at, parts))) return SOON;
  const { recordId: _gone, ...receipt } = at;
  return { ...receipt, step: 'done', finishedAt: instantOf(ports.clock) };
}

/** Whether all of them were come to the end of. */
async function eraseKinds(ports: ErasurePorts, at: StoredErasure, parts: ErasureParts): Promise<boolean> {
  for (const kind of parts.kinds) if (!(await removeGoing(ports, kind, parts, isOfIt(at, kind)))) return false;
  return true;
}

/**
 * What people have saved since it was asked for is theirs to keep; everything else of a kind goes, whenever it was written,
 * also the page that the move from Connect was writing.
 */
const isOfIt =
  ({ requestedAt }: StoredErasure, { category }: RecordKind): IsGoing<RecordKind> =>
  ({ id, createdAtMs = 0 }) =>
    category !== 'Customer content' || createdAtMs - Date.parse(requestedAt) <= (isMoved(id) ? PAGE_OF_MOVE_MS : 0);
