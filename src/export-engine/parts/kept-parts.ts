import { AppError } from '../../app-error';
import { parsePart, partDocument, type Part } from './part';
import type { PartStore } from './part-store';
import { keepRun, partName, type Run } from './run';

/** The parts of one run, as far as they can be kept. */
export type KeptParts = {
  /** Keeps the run and its ids, over whatever is there. */
  begin(ids: Float64Array): Promise<void>;
  /** The part as it was read before; null where it has to be read from Jira. */
  read(part: number): Promise<Part | null>;
  write(part: number, read: Part): Promise<void>;
  /** Whether what is read is kept; false from the first document that cannot be. */
  isKeeping(): boolean;
  /** Resolves when nothing is being written any more. */
  atRest(): Promise<void>;
  /** Takes all documents away, also those that are being written now. */
  clear(): Promise<void>;
};

/**
 * Without a store nothing is kept. Where a store has no more room (or the browser takes it away) the run goes on without:
 * what was kept is given up, so that the file gets the room. Only where the file is made from the parts (`isNeeded`) the
 * run ends: `begin` and `write` throw AppError TOO_LARGE.
 */
export function keptParts(options: {
  readonly store: PartStore | null;
  readonly run: Run;
  readonly isNeeded: boolean;
}): KeptParts {
  const { store, run, isNeeded } = options;
  const writes = new Set<Promise<void>>();
  let keeping = store !== null;

  const placeOf = (part: number) => ({
    run: run.startedAt,
    part,
    size: Math.min(run.partSize, run.total - part * run.partSize),
  });
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
    begin: (ids) => tryTo((to) => keepRun(to, run, ids)),
    async read(part) {
      if (!keeping || !store) return null;
      const bytes = await store.read(partName(part)).catch(() => null);
      return parsePart(bytes, placeOf(part));
    },
    write: (part, read) => tryTo((to) => to.write(partName(part), partDocument(placeOf(part), read))),
    isKeeping: () => keeping,
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
