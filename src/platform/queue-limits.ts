/** Limits of Forge's async events that the door keeps to (developer.atlassian.com/platform/forge/limits-async-events). */
export const QUEUE_LIMITS = {
  pushEvents: 50,
  /** The page says 200 KB; we read it as decimal. */
  pushBytes: 200_000,
  /** Of one event, where its function may run longer than 55 s; we keep to it everywhere. */
  eventBytes: 100_000,
  delaySeconds: 900,
  retrySeconds: 900,
} as const;
