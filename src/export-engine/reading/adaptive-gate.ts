import { cancelled, onCancel } from '../cancel';
import type { Clock } from '../clock';

/** What a finished request says about how much its site can take. `failed` says nothing. */
export type Verdict =
  | { readonly kind: 'fine' | 'failed' }
  /** Jira asked us to slow down; null where it did not say (or we may not see) for how long. */
  | { readonly kind: 'limited'; readonly retryAfterMs: number | null };

export type AdaptiveGate = {
  /** A place in the queue, in the order of the calls, from 1. A request that is tried again keeps it, and so goes before later ones. */
  place(): number;
  /**
   * Runs the task when its place is the first and there is room. `endpoint` tells which tasks take about the same time.
   * Rejects with the task's error, or with CANCELLED as soon as the signal aborts, also while the task runs.
   */
  pass<T>(place: number, endpoint: string, task: () => Promise<T>, verdictOf: (result: T) => Verdict): Promise<T>;
};

/** Atlassian advises 5 to 10 requests at once; the burst limits of a site are shared with its other apps. */
const firstLimit = 5;
const highestLimit = 10;
/** A site takes 100 requests a second on an endpoint, from all apps together: half of it is ours at most. */
const startsPerSecond = 50;

/** An answer is slow where it takes so much longer than the usual one of its endpoint, by factor and by time. */
const slowFactor = 4;
const slowMs = 2_000;
/** How much one answer moves what counts as usual, so that lasting slowness becomes usual after a dozen answers. */
const usualShare = 0.1;

type Waiting = { readonly place: number; readonly start: () => void };

/**
 * Lets so many requests through at once as the site answers well: one more after each round of good answers, half as many
 * after a 429 or a slow answer (once a round: requests of before the cut do not cut again). While Jira asks us to wait,
 * nobody starts. All of it in `clock` time.
 */
export function adaptiveGate(options: {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Told when nobody may start before this instant, in milliseconds since 1970. */
  readonly onPause?: (untilMs: number) => void;
}): AdaptiveGate {
  const { clock, signal, onPause } = options;
  const queue: Waiting[] = [];
  const starts: number[] = [];
  const usualMs = new Map<string, number>();
  let places = 0;
  let running = 0;
  let limit = firstLimit;
  let fineSinceChange = 0;
  let cutAt = -Infinity;
  let pausedUntil = -Infinity;
  let timerIsSet = false;

  const earliestStart = () => {
    const burst = starts.length < startsPerSecond ? -Infinity : (starts[0] ?? 0) + 1_000;
    return Math.max(pausedUntil, burst);
  };

  const pump = () => {
    while (queue.length > 0 && running < limit && !signal?.aborted) {
      const now = clock.now();
      const waitMs = earliestStart() - now;
      if (waitMs > 0) return wakeAfter(waitMs);
      starts.push(now);
      if (starts.length > startsPerSecond) starts.shift();
      queue.shift()?.start();
    }
  };

  const wakeAfter = (ms: number) => {
    if (timerIsSet) return;
    timerIsSet = true;
    const wake = () => {
      timerIsSet = false;
      pump();
    };
    // A sleep rejects only on Cancel, and then everybody in the queue has been told.
    clock.sleep(ms, signal).then(wake, () => undefined);
  };

  const cut = (startedAt: number) => {
    fineSinceChange = 0;
    if (startedAt < cutAt) return;
    cutAt = clock.now();
    limit = Math.max(1, Math.floor(limit / 2));
  };

  const learn = (endpoint: string, startedAt: number, verdict: Verdict) => {
    const now = clock.now();
    if (verdict.kind === 'failed') return;
    if (verdict.kind === 'limited') {
      cut(startedAt);
      const until = now + (verdict.retryAfterMs ?? 0);
      if (until > Math.max(now, pausedUntil)) {
        pausedUntil = until;
        onPause?.(until);
      }
      return;
    }
    const tookMs = now - startedAt;
    const usual = usualMs.get(endpoint) ?? tookMs;
    usualMs.set(endpoint, usual + (tookMs - usual) * usualShare);
    if (tookMs > usual * slowFactor && tookMs > usual + slowMs) return cut(startedAt);
    fineSinceChange += 1;
    if (fineSinceChange < limit) return;
    fineSinceChange = 0;
    limit = Math.min(highestLimit, limit + 1);
  };

  return {
    place: () => (places += 1),
    pass: (place, endpoint, task, verdictOf) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          takeBack?.();
          act();
        };
        const finish = (startedAt: number, verdict: Verdict, act: () => void) => {
          running -= 1;
          learn(endpoint, startedAt, verdict);
          // The next request starts before this one's answer is worked on.
          pump();
          settle(act);
        };
        const start = () => {
          running += 1;
          const startedAt = clock.now();
          task().then(
            (result) => finish(startedAt, verdictOf(result), () => resolve(result)),
            (error: unknown) => finish(startedAt, { kind: 'failed' }, () => reject(asError(error))),
          );
        };
        const waiting: Waiting = { place, start };

        if (signal?.aborted) return reject(cancelled());
        const takeBack =
          signal &&
          onCancel(signal, () => {
            const at = queue.indexOf(waiting);
            if (at >= 0) queue.splice(at, 1);
            reject(cancelled());
          });
        const before = queue.findLastIndex((other) => other.place < place);
        queue.splice(before + 1, 0, waiting);
        pump();
      }),
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
