import type { Crash } from '../functions/life';
import type { Site } from '../site';
import type { Chain } from './chain';
import type { Consumer } from './consumers';
import type { EventSpace } from './event-space';
import { nextTry, verdictOfError, verdictOfResult, type Verdict } from './next-try';
import { consumerPayload, type QueuedEvent } from './queued-event';
import type { Queues } from './queues';

/**
 * How the delivery of an event went. `retried`: it failed and comes again. `dropped`: it failed and its time is over, or its
 * job was cancelled. `held`: it is being delivered already, its concurrency key has no room, or the host has stopped
 * meanwhile. `absent`: it is not in the queue (any more).
 */
export type Delivery = {
  readonly eventId: string;
  readonly outcome: 'succeeded' | 'retried' | 'dropped' | 'held' | 'absent';
  /** Why it failed. */
  readonly reason?: string;
};

export type DeliverHow = {
  /** Delivers it beside the delivery that is still to come, as "at least once" allows; its end changes nothing. */
  readonly duplicate?: boolean;
  readonly crash?: Crash;
};

/** The async events of one installation: what waits, and when it is delivered. */
export type SiteEvents = {
  /** What has not ended, earliest first; what is being delivered too. */
  waiting(): readonly QueuedEvent[];
  /** Delivers one event now, whether it is due or not: early, late, out of order, twice, or to a consumer that dies. */
  deliver(eventId: string, how?: DeliverHow): Promise<Delivery>;
  /** Delivers what is due, each event once, and what comes to be due thereby; several at a time, as the platform does. */
  deliverDue(): Promise<readonly Delivery[]>;
};

/** Calls a consumer's function and gives back its result; throws InvocationError. */
type CallConsumer = (
  site: Site,
  consumer: Consumer,
  call: { readonly payload: unknown; readonly chain: Chain; readonly crash: Crash | undefined },
) => Promise<unknown>;

/** Delivery at least once, in no order. `isClosed`: the host has stopped, and what was running stays in the queue. */
export function createDelivery(world: {
  readonly queues: Queues;
  readonly callConsumer: CallConsumer;
  readonly clock: () => number;
  readonly isClosed: () => boolean;
  readonly warn: (message: string) => void;
}): (site: Site) => SiteEvents {
  const { queues, callConsumer, clock, isClosed, warn } = world;
  const running = new Set<{ readonly installationId: string; readonly event: QueuedEvent }>();

  function isHeld(installationId: string, { eventId, event: { concurrency } }: QueuedEvent, duplicate: boolean) {
    const here = [...running].filter((turn) => turn.installationId === installationId).map(({ event }) => event);
    const ofKey = here.filter(({ event }) => event.concurrency?.key === concurrency?.key).length;
    if (concurrency && ofKey >= concurrency.limit) return true;
    return !duplicate && here.some((other) => other.eventId === eventId);
  }

  async function attempt(site: Site, event: QueuedEvent, consumer: Consumer, crash?: Crash): Promise<Verdict> {
    const turn = { installationId: site.installationId, event };
    running.add(turn);
    try {
      const chain = queues.chains.resume(event.chain);
      return verdictOfResult(
        await callConsumer(site, consumer, { payload: consumerPayload(event, clock()), chain, crash }),
      );
    } catch (error) {
      return verdictOfError(error);
    } finally {
      running.delete(turn);
    }
  }

  function settle(events: EventSpace, event: QueuedEvent, verdict: Verdict): Delivery {
    const { eventId, jobId, queueName } = event;
    if (verdict.kind === 'succeeded') {
      end(events, event, 'success');
      return { eventId, outcome: 'succeeded' };
    }
    const { reason } = verdict;
    const next = events.job(jobId)?.isCancelled ? null : nextTry(event, verdict, clock());
    if (next) {
      events.put(next);
      return { eventId, outcome: 'retried', reason };
    }
    end(events, event, 'failed');
    warn(`dropped an event of the queue ${queueName} (${reason})`);
    return { eventId, outcome: 'dropped', reason };
  }

  function end(events: EventSpace, event: QueuedEvent, as: 'success' | 'failed') {
    events.end(event, as);
    if (!events.all().some(({ chain }) => chain.id === event.chain.id)) queues.chains.forget(event.chain.id);
  }

  return (site) => {
    const eventsOfSite = () => queues.eventsOf(site.installationId);

    async function deliver(eventId: string, { duplicate = false, crash }: DeliverHow = {}): Promise<Delivery> {
      const { installationId } = site; // another one when the app is installed anew meanwhile
      const events = queues.eventsOf(installationId);
      const event = events.find(eventId);
      if (!event) return { eventId, outcome: 'absent' };
      const consumer = queues.consumers.find(({ queue }) => queue === event.queueName);
      if (!consumer || isHeld(installationId, event, duplicate)) return { eventId, outcome: 'held' };
      const verdict = await attempt(site, event, consumer, crash);
      if (isClosed()) return { eventId, outcome: 'held' };
      if (!duplicate) return settle(events, event, verdict);
      return verdict.kind === 'succeeded'
        ? { eventId, outcome: 'succeeded' }
        : { eventId, outcome: 'retried', reason: verdict.reason };
    }

    async function deliverDue(): Promise<readonly Delivery[]> {
      const deliveries: Delivery[] = [];
      for (;;) {
        const tried = new Set(deliveries.map(({ eventId }) => eventId));
        const due = eventsOfSite()
          .all()
          .filter(({ eventId, dueAtMs }) => dueAtMs <= clock() && !tried.has(eventId));
        const round = await Promise.all(due.map(({ eventId }) => deliver(eventId)));
        const delivered = round.filter(({ outcome }) => outcome !== 'held' && outcome !== 'absent');
        if (delivered.length === 0) return deliveries;
        deliveries.push(...delivered);
      }
    }

    return { waiting: () => eventsOfSite().all(), deliver, deliverDue };
  };
}
