/** Milliseconds since 1970-01-01T00:00Z. Rules take it as an argument; only the edge passes `systemClock`. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };

/** Waits so many milliseconds. Rules take it as an argument, too; only the edge passes `systemWait`. */
export type Wait = (ms: number) => Promise<void>;

export const systemWait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The clock's instant as the inventory's `instant`: ISO 8601 in UTC. */
export function instantOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
