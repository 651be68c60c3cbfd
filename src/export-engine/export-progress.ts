import type { Clock } from './clock';

export type ExportProgress = {
  /**
   * `finding`: ids are still looked for; the first issues are read meanwhile. `writing`: all issues are read, and the
   * tables beside them are being written.
   */
  readonly phase: 'finding' | 'reading' | 'writing';
  readonly found: number;
  readonly rows: number;
  /** Written or listed as left out. */
  readonly settled: number;
  /** Null until all ids are found. */
  readonly total: number | null;
  readonly elapsedMs: number;
  /** Of the issues that this call reads from Jira: what an interrupted one had read comes in no time. */
  readonly rowsPerSecond: number;
  readonly remainingMs: number | null;
  /** For how long Jira still asks us to wait; 0 where it does not. */
  readonly pausedMs: number;
  /** Whether what is read is kept, so that the run can go on after an interruption. */
  readonly resumable: boolean;
};

export type ProgressReport = {
  finding(found: number): void;
  /** The first ids are found, and the reading begins. */
  begin(): void;
  /** All ids are found. */
  foundAll(total: number, resumable: boolean): void;
  /** So many more are settled, which an earlier call had read or this one did. */
  settle(more: {
    readonly rows: number;
    readonly leftOut: number;
    readonly restored: boolean;
    readonly resumable: boolean;
  }): void;
  /** The issues are written, and one of the other tables begins. */
  writing(): void;
  /** Jira asks everybody to wait until then, in milliseconds since 1970. */
  pause(untilMs: number): void;
};

/** Adds up what happens and tells it, with the rate and the time left. */
export function reportProgress(clock: Clock, onProgress: (progress: ExportProgress) => void): ProgressReport {
  const calledAt = clock.now();
  let readingFrom = calledAt;
  let pausedUntil = calledAt;
  let [found, rows, settled, restored] = [0, 0, 0, 0];
  let total: number | null = null;
  let resumable = false;
  let isWriting = false;

  const tell = () => {
    const now = clock.now();
    const read = settled - restored;
    const readingMs = now - readingFrom;
    onProgress({
      phase: total === null ? 'finding' : isWriting ? 'writing' : 'reading',
      found,
      rows,
      settled,
      total,
      elapsedMs: now - calledAt,
      rowsPerSecond: readingMs > 0 ? (read / readingMs) * 1_000 : 0,
      remainingMs: total !== null && read > 0 ? Math.round((readingMs / read) * (total - settled)) : null,
      pausedMs: Math.max(0, pausedUntil - now),
      resumable,
    });
  };

  return {
    finding(foundNow) {
      found = foundNow;
      tell();
    },
    begin() {
      readingFrom = clock.now();
    },
    foundAll(all, isKept) {
      [found, total, resumable] = [all, all, isKept];
      tell();
    },
    settle(more) {
      rows += more.rows;
      settled += more.rows + more.leftOut;
      if (more.restored) restored += more.rows + more.leftOut;
      resumable = more.resumable;
      tell();
    },
    writing() {
      isWriting = true;
      tell();
    },
    pause(untilMs) {
      pausedUntil = untilMs;
      tell();
    },
  };
}
