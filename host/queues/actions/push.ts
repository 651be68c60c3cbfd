import * as v from 'valibot';
import { limits } from '../../limits';
import type { QueueCall } from '../queues';
import type { QueuedEvent } from '../queued-event';
import { refusal, requestOf } from '../wire';

const record = v.record(v.string(), v.unknown());

const pushRequest = v.object({
  queueName: v.string(),
  jobId: v.pipe(v.string(), v.nonEmpty()),
  type: v.literal('avi:forge:app:event'),
  schema: v.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: v.pipe(
    v.array(
      v.object({
        body: record,
        delayInSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(limits.events.delay.value))),
        concurrency: v.optional(
          v.object({ key: v.pipe(v.string(), v.nonEmpty()), limit: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(limits.events.pushItems.value),
  ),
});

/** `{queueName, jobId, type, schema, payload: [{body, delayInSeconds?, concurrency?}], time}` → 201. */
export function push(call: QueueCall, body: unknown): Response {
  const { events, consumers, nowMs, newId, charge } = call;
  const { queueName, jobId, payload } = requestOf(pushRequest, body);
  const consumer = consumers.find(({ queue }) => queue === queueName);
  if (!consumer) throw refusal(400, `The manifest has no consumer for the queue "${queueName}".`);
  refuseTooBig(payload, consumer.timeoutSeconds);
  const chain = call.chain();
  if (chain.pushes >= limits.events.chainPushes.value) throw refusal(405, 'Cyclic invocation limit reached.');
  if (!charge(payload.length))
    throw refusal(429, 'The installation has pushed too many events; try again in a minute.');
  chain.pushes += 1;
  events.addJob(
    jobId,
    queueName,
    payload.map((event): QueuedEvent => ({
      eventId: newId(),
      jobId,
      queueName,
      event,
      pushedAtMs: nowMs,
      dueAtMs: nowMs + (event.delayInSeconds ?? 0) * 1000,
      retainedUntilMs: nowMs + limits.events.retention.value * 1000,
      chain: { ...chain },
      failures: 0,
    })),
  );
  return new Response(null, { status: 201 });
}

function refuseTooBig(payload: readonly unknown[], timeoutSeconds: number): void {
  const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  if (sizeOf(payload) > limits.events.pushSize.value) throw refusal(413, 'The maximum payload size is 200KB.');
  const isLong = timeoutSeconds > limits.invocation.longTimeoutDefault.value;
  if (isLong && payload.some((event) => sizeOf(event) > limits.events.longEventSize.value)) {
    throw refusal(413, 'The maximum size of an event for a long running function is 100KB.');
  }
}
