import { AppError } from '../../app-error';
import { parsePart, partDocument, type Part } from './part';
import type { PartStore } from './part-store';
import { keepRun, partName, type Run } from './run';

/** The parts of one run, as far as they can be kept. */
export type KeptParts = {
  /** Takes away what is there of another run. */
  begin(): Promise<void>;
  /** Keeps the run itself: from now on another call can go on with it. */
  keepRun(run: Run, ids: Float64Array): Promise<void>;
  /** The part, of so many ids, as it was read before; null where it has to be read from Jira. */
  read(part: number, size: number): Promise<Part | null>;
  write(part: number, size: number, read: Part): Promise<void>;
  /** Whether another call can go on: not before the run is kept, nor after the first document that could not be. */
  isResumable(): boolean;
  /** Resolves when nothing is being written any more. */
  atRest(): Promise<void>;
  /** Takes all documents away, also those that are being written now. */
  clear(): Promise<void>;
};

/**
 * Without a store nothing is kept. Where a store has no more room (or the browser takes it away) the run goes on without:
 * what was kept is given up, so that the file gets the room. Only where the file is made from the parts (`isNeeded`) the
 * run ends: `keepRun` and `write` throw AppError TOO_LARGE.
 */
export function keptParts(options: {
  readonly store: PartStore | null;
  /** Of the run, which every part carries. */
  readonly startedAt: string;
  /** Whether the run is kept already: by an earlier call. */
  readonly isKept: boolean;
  readonly isNeeded: boolean;
}): KeptParts {
  const { store, startedAt, isNeeded } = options;
  const writes = new Set<Promise<void>>();
  let keeping = store !== null;
  let { isKept } = options;

  const atRest = async () => void (await Promise.allSettled(writes));
  const clear = async () => {
    keeping = false;
    await atRest();
    await store?.clear();
  };
  const tryTo = async (write: (store: PartStore) => Promise<void>) => {
    if (!keeping || !store) return;
    const writing = write(store);
    writes.add(writing);
    const failure = await writing.then(
      () => null,
      (cause: unknown) => ({ cause }),
    );
    writes.delete(writing);
    if (failure === null) return;
    if (isNeeded) throw noRoom(failure.cause);
    await clear().catch(() => undefined);
  };

  return {
    begin: () => tryTo((at) => at.clear()),
    async keepRun(run, ids) {
      await tryTo((to) => keepRun(to, run, ids));
      isKept = true;
    },
    async read(part, size) {
      if (!keeping || !store) return null;
      const bytes = await store.read(partName(part)).catch(() => null);
      return parsePart(bytes, { run: startedAt, part, size });
    },
    write: (part, size, read) =>
      tryTo((to) => to.write(partName(part), partDocument({ run: startedAt, part, size }, read))),
    isResumable: () => keeping && isKept,
    atRest,
    clear,
  };
}

function noRoom(cause: unknown): AppError {
  return new AppError(
    'TOO_LARGE',
    'There is no room for what the export reads, and this kind of file is made from all of it. Free some room or narrow the query, then export again.',
    { cause },
  );
}
