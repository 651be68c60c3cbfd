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
