export type ExportProgress = {
  /** First all ids are found, then the issues are read. */
  readonly phase: 'finding' | 'reading';
  readonly found: number;
  readonly rows: number;
  /** Null until all ids are found. */
  readonly total: number | null;
  readonly elapsedMs: number;
  /** Over the time since reading began. */
  readonly rowsPerSecond: number;
  readonly remainingMs: number | null;
};

export function findingProgress(found: number, elapsedMs: number): ExportProgress {
  return { phase: 'finding', found, rows: 0, total: null, elapsedMs, rowsPerSecond: 0, remainingMs: null };
}

export function readingProgress(state: {
  readonly total: number;
  readonly rows: number;
  readonly leftOut: number;
  readonly elapsedMs: number;
  readonly readingMs: number;
}): ExportProgress {
  const { total, rows, leftOut, elapsedMs, readingMs } = state;
  const settled = rows + leftOut;
  return {
    phase: 'reading',
    found: total,
    rows,
    total,
    elapsedMs,
    rowsPerSecond: readingMs > 0 ? (rows / readingMs) * 1_000 : 0,
    remainingMs: settled > 0 ? Math.round((readingMs / settled) * (total - settled)) : null,
  };
}
