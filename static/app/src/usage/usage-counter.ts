import type { Api, UsageEvent, UsageFlush, UsageRow } from '../../../../src/contract';
import { flushInTurn, type FlushEnd, type FlushPorts } from '../flushes/flush-in-turn';

export type CounterPorts = Omit<FlushPorts<UsageFlush>, 'take'> & { readonly newId: () => string };

export type UsageCounter = {
  count(event: UsageEvent): void;
  /** Never rejects. */
  flush(): Promise<void>;
};

/**
 * Counts in memory what is used, and nothing else: no instant, no order. Counts stay here until the backend has
 * acknowledged them. Where the site does not count, they are forgotten, and nothing is counted any more.
 */
export function usageCounter({ send, now, newId }: CounterPorts): UsageCounter {
  const counts = new Map<string, UsageRow>();
  let isOff = false;

  return {
    count(event) {
      if (isOff) return;
      const key = `${event.feature} ${event.outcome} ${event.size}`;
      counts.set(key, { ...event, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    flush: flushInTurn({
      now,
      take() {
        if (counts.size === 0) return null;
        const rows = [...counts.values()];
        counts.clear();
        return { flushId: newId(), rows };
      },
      async send(flush) {
        const end = await send(flush);
        if (end === 'off') {
          isOff = true;
          counts.clear();
        }
        return end;
      },
    }),
  };
}

/** What a reply of the backend says of a flush. A flush that the backend refuses by its content would be refused again. */
export function endOfFlush(reply: ReturnType<Api['keepUsage']>): FlushEnd {
  if (reply.ok) return reply.value.counting ? 'kept' : 'off';
  return reply.code === 'BAD_INPUT' ? 'off' : 'unknown';
}
