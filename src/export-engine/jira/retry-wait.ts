const firstWaitMs = 1_000;
const backoffCapMs = 20_000;

/** Where Jira asks for a longer wait than this (its points pool refills on the hour), a person should decide, not we. */
export const longestWaitMs = 120_000;

/**
 * How long to wait after the `attempt`-th failure, in milliseconds: exponential with full jitter, so that requests that
 * failed together do not come back together; never sooner than Jira asks.
 */
export function retryWaitMs(options: {
  readonly attempt: number;
  readonly retryAfterMs: number | null;
  readonly random: () => number;
}): number {
  const { attempt, retryAfterMs, random } = options;
  if (retryAfterMs !== null) return retryAfterMs + Math.round(random() * firstWaitMs);
  return Math.round(random() * Math.min(backoffCapMs, firstWaitMs * 2 ** (attempt - 1)));
}

/** `Retry-After` in milliseconds from `nowMs`: RFC 9110 section 10.2.3 allows seconds or a date. Null where it says nothing. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
