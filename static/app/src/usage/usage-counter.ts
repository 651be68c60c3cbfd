import type { Api, UsageEvent, UsageFlush, UsageRow } from '../../../../src/contract';

/** How a flush ended: kept; refused for good, or the site does not count, and then nothing is counted any more; or unknown. */
export type FlushEnd = 'kept' | 'off' | 'unknown';

export type CounterPorts = {
  readonly send: (flush: UsageFlush) => Promise<FlushEnd>;
  /** Milliseconds since 1970; only differences count. */
  readonly now: () => number;
  readonly newId: () => string;
};

export type UsageCounter = {
  count(event: UsageEvent): void;
  /** Sends what was counted, and what an earlier flush could not deliver; one after another. Never rejects. */
  flush(): Promise<void>;
};

/**
 * How long a flush is sent again whose answer was lost. The backend closes a day an hour after its end, and cannot tell after
 * that whether it has a flush already.
 */
const PATIENCE_MS = 30 * 60_000;

type Sent = UsageFlush & { readonly firstSentAt: number };

/**
 * Counts in memory what is used, and nothing else: no instant, no order. Counts stay here until the backend has
 * acknowledged them; what is counted while a flush is under way goes into the next one.
 */
export function usageCounter({ send, now, newId }: CounterPorts): UsageCounter {
  const counts = new Map<string, UsageRow>();
  let unanswered: Sent | null = null;
  let flushing: Promise<void> = Promise.resolve();
  let isOff = false;

  /** The counts so far under a fresh id; null where there are none. */
  function take(): Sent | null {
    if (counts.size === 0) return null;
    const rows = [...counts.values()];
    counts.clear();
    return { flushId: newId(), rows, firstSentAt: now() };
  }

  async function sendUnanswered({ flushId, rows }: Sent): Promise<void> {
    const end = await send({ flushId, rows }).catch((): FlushEnd => 'unknown');
    if (end === 'unknown') return;
    unanswered = null;
    if (end === 'off') {
      isOff = true;
      counts.clear();
    }
  }

  /** First what an earlier flush left unanswered, under its own id; then, once that is settled, the new counts. */
  async function deliver(): Promise<void> {
    if (unanswered !== null && now() - unanswered.firstSentAt > PATIENCE_MS) unanswered = null;
    if (unanswered !== null) await sendUnanswered(unanswered);
    if (unanswered !== null) return;
    unanswered = take();
    if (unanswered !== null) await sendUnanswered(unanswered);
  }

  return {
    count(event) {
      if (isOff) return;
      const key = `${event.feature} ${event.outcome} ${event.size}`;
      counts.set(key, { ...event, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    flush() {
      flushing = flushing.then(deliver);
      return flushing;
    },
  };
}

/** What a reply of the backend says of a flush. A flush that the backend refuses by its content would be refused again. */
export function endOfFlush(reply: ReturnType<Api['keepUsage']>): FlushEnd {
  if (reply.ok) return reply.value.counting ? 'kept' : 'off';
  return reply.code === 'BAD_INPUT' ? 'off' : 'unknown';
}
