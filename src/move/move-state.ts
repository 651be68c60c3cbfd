import type { Contents, PageEntry } from '../connect-bundle/bundle';
import type { MoveReceipt, Taken } from '../contract';
import { mostLeft } from '../inventory/kinds/move-fields';
import type { MoveProblem, Progress } from './move-records';

/** The first wait after a trouble; doubled by each in a row. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/** A move of which nothing is done. */
export const nothingYet = (startedAt: string): Progress => ({
  startedAt,
  triedAt: startedAt,
  attempts: 0,
  ...nothingTaken,
  pagesBegun: 0,
});

/** What of an account the tenant record keeps (src/tenant/take-account.ts). */
const accountFieldsMoved = ['addonKey', 'baseUrl'] as const;

const nothingTaken = {
  pages: 0,
  savedExportsMoved: 0,
  savedExportsLeft: 0,
  usageDaysMoved: 0,
  usageDaysLeft: 0,
  accountFieldsMoved: [],
  accountFieldsLeft: [],
  leftIds: [],
  leftReasons: [],
} as const;

/**
 * Goes on with contents. Of other data than before everything is taken anew, each record of it with the care of one that may
 * be there already.
 */
export function withContents(progress: Progress, contents: Contents): Progress {
  const { snapshot, accountFieldsLeft } = contents;
  if (progress.snapshot === snapshot) return progress;
  const pagesBegun = progress.snapshot === undefined ? 0 : contents.pages.length;
  return { ...progress, ...nothingTaken, snapshot, pagesBegun, accountFieldsLeft };
}

/** What held it up is over, or may be: it is tried again. */
export function withoutTrouble(progress: Progress): Progress {
  const { problem: _problem, nextTryAt: _nextTryAt, ...rest } = progress;
  return rest;
}

/** The next page is about to be taken; `at` is now, ISO 8601. */
export const withPageBegun = (progress: Progress, at: string): Progress => ({
  ...progress,
  pagesBegun: Math.max(progress.pagesBegun, progress.pages + 1),
  triedAt: at,
});

/** A page was taken whole; the trouble before it is over. */
export function withPage(progress: Progress, { part }: PageEntry, { moved, left }: Taken): Progress {
  const told = left.slice(0, mostLeft - progress.leftIds.length);
  const taken = {
    ...withoutTrouble(progress),
    attempts: 0,
    pages: progress.pages + 1,
    leftIds: [...progress.leftIds, ...told.map(({ id }) => id)],
    leftReasons: [...progress.leftReasons, ...told.map(({ reason }) => reason)],
  };
  switch (part) {
    case 'account':
      return { ...taken, accountFieldsMoved };
    case 'saved-exports':
      return {
        ...taken,
        savedExportsMoved: progress.savedExportsMoved + moved,
        savedExportsLeft: progress.savedExportsLeft + left.length,
      };
    case 'daily-usage':
      return {
        ...taken,
        usageDaysMoved: progress.usageDaysMoved + moved,
        usageDaysLeft: progress.usageDaysLeft + left.length,
      };
  }
}

/** Held up. `atLeastMs`: what the recipient asked for; null where it did not say. */
export function heldUp(progress: Progress, problem: MoveProblem, nowMs: number, atLeastMs: number | null): Progress {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** progress.attempts, LONGEST_WAIT_MS);
  return {
    ...progress,
    problem,
    attempts: progress.attempts + 1,
    triedAt: new Date(nowMs).toISOString(),
    nextTryAt: new Date(nowMs + Math.max(wait, Math.min(atLeastMs ?? 0, LONGEST_WAIT_MS))).toISOString(),
  };
}

/** What came of it. Only of a move that is done: every page of the contents was taken, or there was nothing. */
export function receiptOf(progress: Progress, finishedAt: string, contents: Contents | null): MoveReceipt {
  const { attempts: _a, triedAt: _t, nextTryAt: _n, problem: _p, pagesBegun: _b, ...moved } = progress;
  return {
    outcome: contents === null ? 'nothing-to-move' : 'moved',
    ...moved,
    finishedAt,
    ...(contents?.frozenAt === undefined ? {} : { frozenAt: new Date(contents.frozenAt).toISOString() }),
  };
}
