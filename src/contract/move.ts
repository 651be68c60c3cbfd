import type { leftReasons } from '../inventory/kinds/move-fields';
import type { moveProgress } from '../inventory/kinds/move-progress';
import type { moveReceipt } from '../inventory/kinds/move-receipt';
import type { ValueOf } from '../inventory/record-kind';
import type { Reply } from './reply';

/** What was not moved: the id of a saved export in the old app, or a day, and why. */
export type LeftBehind = { readonly id: string; readonly reason: (typeof leftReasons)[number] };

/** What became of some records. */
export type Taken = { readonly moved: number; readonly left: readonly LeftBehind[] };

export type MoveReceipt = ValueOf<typeof moveReceipt>;

type Progress = ValueOf<typeof moveProgress>;

/** How many were moved and left so far. */
export type MoveCounts = Pick<
  Progress,
  'savedExportsMoved' | 'savedExportsLeft' | 'usageDaysMoved' | 'usageDaysLeft' | 'startedAt'
>;

/** The move of what the site saved in the app on Connect. */
export type Move =
  /** This app follows no app on Connect, or the vendor has no old backend any more. */
  | { readonly state: 'none' }
  /** The site's admins switched it off before it was done. */
  | { readonly state: 'switched-off' }
  | { readonly state: 'not-begun' }
  | { readonly state: 'under-way'; readonly counts: MoveCounts }
  /** Nothing is lost: it is tried again by itself. */
  | {
      readonly state: 'held-up';
      readonly problem: NonNullable<Progress['problem']>;
      readonly nextTryAt: string;
      readonly counts: MoveCounts;
    }
  | { readonly state: 'done'; readonly receipt: MoveReceipt };

export type MoveApi = {
  /** How far the move is; `done` has the receipt. Jira admins only. */
  showMove(): Reply<Move>;
  /** Tries at once what is held up or has not begun. Of any other state it changes nothing. Jira admins only. */
  tryMove(): Reply<Move>;
};
