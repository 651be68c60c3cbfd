import type { Chain } from './chain';

/** An event that waits or is being delivered, as it lies in the store. Instants are milliseconds since 1970. */
export type QueuedEvent = {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly event: PushedEvent;
  readonly pushedAtMs: number;
  readonly dueAtMs: number;
  /** After it, a failure is the last one. */
  readonly retainedUntilMs: number;
  readonly chain: Chain;
  /** How often it has failed, for whatever reason. */
  readonly failures: number;
  /** Absent before the first failure. */
  readonly retry?: { readonly count: number; readonly reason: string; readonly data?: unknown };
};

/** P:@forge/events/out/types.d.ts, PushEvent. */
export type PushedEvent = {
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number | undefined;
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
};

/** What a consumer gets as its first argument (P:@forge/events/out/types.d.ts, AsyncEvent). */
export function consumerPayload(queued: QueuedEvent, nowMs: number) {
  const { queueName, jobId, eventId, event, retry, pushedAtMs, retainedUntilMs } = queued;
  const retryContext = retry && {
    retryCount: retry.count,
    retryReason: retry.reason,
    retryData: retry.data,
    retentionWindow: {
      startTime: new Date(pushedAtMs).toISOString(),
      remainingTimeMs: Math.max(0, retainedUntilMs - nowMs),
    },
  };
  return { ...event, queueName, jobId, eventId, ...(retryContext ? { retryContext } : {}) };
}
