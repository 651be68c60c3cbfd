import type { Store } from '../kvs/store';
import { limits } from '../limits';
import type { HostManifest } from '../manifest';
import { createRates } from '../rates';
import { cancel } from './actions/cancel';
import { push } from './actions/push';
import { stats } from './actions/stats';
import { createChains, type Chain, type Chains } from './chain';
import { consumersOf, type Consumer } from './consumers';
import { eventSpace, type EventSpace } from './event-space';
import { QueueRefusal } from './wire';

/** Every operation, by its path on the wire; the placeholders are literal (P:@forge/events/out/queries.js). */
const actions: Readonly<Record<string, (call: QueueCall, body: unknown) => Response>> = {
  '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}': push,
  '/webhook/queue/stats/{contextAri}/{environmentId}/{appId}/{appVersion}': stats,
  '/webhook/queue/cancel/{contextAri}/{environmentId}/{appId}/{appVersion}': cancel,
};

export const isQueuePath = (path: string): boolean => Object.hasOwn(actions, path);

/** What an operation works on: the events of the installation whose function calls. */
export type QueueCall = {
  readonly events: EventSpace;
  readonly consumers: readonly Consumer[];
  readonly chain: () => Chain;
  readonly nowMs: number;
  readonly newId: () => string;
  /** Counts events; false when they are too many for this minute. */
  readonly charge: (events: number) => boolean;
};

export type QueueOptions = {
  readonly manifest: Pick<HostManifest, 'consumers' | 'functions'>;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Makes a request fail as the platform would; undefined lets it through. */
  readonly fault?:
    ((call: { readonly installationId: string; readonly path: string }) => number | undefined) | undefined;
};

export type Queues = {
  /** Answers a request of `@forge/events`, which a function of this installation sent as part of `chain`. */
  handle(from: { readonly installationId: string; readonly chain: Chain }, path: string, body: string): Response;
  readonly consumers: readonly Consumer[];
  readonly chains: Chains;
  eventsOf(installationId: string): EventSpace;
};

/** The queues of the platform, over a backing store: what is pushed waits there until it is delivered (delivery.ts). */
export function createQueues({ manifest, store, clock, newId, fault }: QueueOptions): Queues {
  const rates = createRates({ event: { lengthMs: 60_000, limit: limits.events.pushRate.value } }, { enforce: true });
  const consumers = consumersOf(manifest);
  const chains = createChains(newId);
  const eventsOf = (installationId: string) => eventSpace(store.space(installationId, 'queue'), clock);

  return {
    handle({ installationId, chain }, path, body) {
      const action = actions[path];
      if (!action) throw new Error(`${path} is no operation of a queue.`);
      const status = fault?.({ installationId, path });
      if (status !== undefined) return Response.json({ message: 'A simulated failure.' }, { status });
      const nowMs = clock();
      const charge = (events: number) => rates.charge(installationId, 'event', events, nowMs);
      try {
        const call = {
          events: eventsOf(installationId),
          consumers,
          chain: () => chains.resume(chain),
          nowMs,
          newId,
          charge,
        };
        return action(call, JSON.parse(body));
      } catch (error) {
        if (error instanceof QueueRefusal) return error.response();
        throw error;
      }
    },
    consumers,
    chains,
    eventsOf,
  };
}
