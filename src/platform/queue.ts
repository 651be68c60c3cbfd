import {
  InvocationError,
  InvocationErrorCode,
  InvocationLimitReachedError,
  PayloadTooBigError,
  Queue,
  RateLimitError,
  type PushEvent,
} from '@forge/events';
import * as v from 'valibot';
import { AppError } from '../app-error';
import { checkRecord } from '../inventory/check-record';
import type { RecordKind, ValueOf } from '../inventory/record-kind';
import { QUEUE_LIMITS } from './queue-limits';

/** A record kind that lives in a queue. Its name is the queue's: a `consumer` of manifest.yml names it. */
export type EventKind = RecordKind & { readonly place: 'queue' };

export type PushOptions = {
  /** 0 to 900. Default 0. */
  readonly delaySeconds?: number;
  /** At most `limit` events with this key are delivered at a time on a site, whatever their queue. */
  readonly concurrency?: { readonly key: string; readonly limit: number };
};

export type QueueEvent<K extends EventKind> = {
  readonly body: ValueOf<K>;
  /** The same at each delivery of the event. */
  readonly eventId: string;
  /** How often it has failed, or asked to come again; errors of the platform itself are not counted. */
  readonly retries: number;
};

/**
 * The one door to Forge's async events: puts a body into the kind's queue for each of its consumer's invocations to come.
 * All are checked before the first is pushed; then they go in as few pushes as they fit in, so that a failure half way
 * leaves some pushed. Delivery is at least once and in no order, so a consumer must take each event twice: push all again.
 * @throws AppError UNDECLARED_DATA, TOO_LARGE, RATE_LIMITED, or UNEXPECTED with the platform's error as its cause.
 */
export async function push<K extends EventKind>(
  kind: K,
  bodies: readonly ValueOf<K>[],
  options: PushOptions = {},
): Promise<void> {
  const pushes = inPushes(bodies.map((body) => checkedEvent(kind, body, options)));
  const queue = new Queue({ key: kind.name });
  try {
    for (const events of pushes) await queue.push(events);
  } catch (cause) {
    throw asAppError(cause);
  }
}

const asyncEvent = v.object({
  body: v.unknown(),
  eventId: v.string(),
  retryContext: v.optional(v.object({ retryCount: v.number() })),
});

/**
 * What a consumer was called with. Throws AppError UNDECLARED_DATA for a body that the kind does not declare, such as one
 * that an older version of the app pushed, and BAD_INPUT for what is no event at all.
 */
export function readEvent<K extends EventKind>(kind: K, payload: unknown): QueueEvent<K> {
  const parsed = v.safeParse(asyncEvent, payload);
  if (!parsed.success) throw new AppError('BAD_INPUT', `This is no event of the queue ${kind.name}.`);
  const { body, eventId, retryContext } = parsed.output;
  checkRecord(kind, body);
  return { body, eventId, retries: retryContext?.retryCount ?? 0 };
}

/** Why an event shall come again: `busy`, somebody upstream asked us to slow down; `failed`, anything else. */
export type RetryReason = 'busy' | 'failed';

/**
 * What a consumer returns (it must not throw it) so that the event comes again after about so many seconds, 900 at most,
 * until 24 hours have gone by. It carries no data of its own, because the inventory declares none: what the next try needs
 * is in the event or in storage.
 */
export function retryAfter(seconds: number, reason: RetryReason) {
  return new InvocationError({
    retryAfter: Math.min(Math.max(Math.ceil(seconds), 1), QUEUE_LIMITS.retrySeconds),
    retryReason:
      reason === 'busy'
        ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
        : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    // Not left out: developers report that a function with more than 55 s fails on a retry without data.
    retryData: {},
  });
}

function checkedEvent<K extends EventKind>(
  kind: K,
  body: ValueOf<K>,
  { delaySeconds = 0, concurrency }: PushOptions,
): PushEvent<ValueOf<K>> {
  if ((kind as RecordKind).place !== 'queue') {
    throw new AppError('UNDECLARED_DATA', `Nothing was queued: the inventory places "${kind.name}" in ${kind.place}.`);
  }
  checkRecord(kind, body);
  const event = { body, delayInSeconds: delaySeconds, ...(concurrency ? { concurrency } : {}) };
  if (bytesOf(event) <= QUEUE_LIMITS.eventBytes) return event;
  throw new AppError(
    'TOO_LARGE',
    `Nothing was queued: this ${kind.title.toLowerCase()} has ${bytesOf(event)} bytes and a queue takes at most ` +
      `${QUEUE_LIMITS.eventBytes}. Keep it in storage, and queue its id.`,
  );
}

/** The events in their order, in groups that each fit into one push. */
function inPushes<E>(events: readonly E[]): E[][] {
  const pushes: E[][] = [];
  let bytes = Infinity;
  for (const event of events) {
    const size = bytesOf(event) + 1; // the comma
    const current = pushes.at(-1);
    if (current && current.length < QUEUE_LIMITS.pushEvents && bytes + size <= QUEUE_LIMITS.pushBytes) {
      current.push(event);
      bytes += size;
    } else {
      pushes.push([event]);
      bytes = size + 1;
    }
  }
  return pushes;
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

function asAppError(cause: unknown): AppError {
  if (cause instanceof RateLimitError) {
    return new AppError('RATE_LIMITED', 'Forge queues are busy for this site. Try again in a minute.', { cause });
  }
  if (cause instanceof InvocationLimitReachedError) {
    const message = 'This job has queued as often as Forge lets one job. The next scheduled run goes on with it.';
    return new AppError('RATE_LIMITED', message, { cause });
  }
  if (cause instanceof PayloadTooBigError) {
    return new AppError('TOO_LARGE', 'Forge did not take these events, because they are too large.', { cause });
  }
  return new AppError('UNEXPECTED', 'Forge did not queue this as expected. Try again in a minute.', { cause });
}
