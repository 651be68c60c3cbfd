import type { QueueCall } from '../queues';
import { jobOf } from '../wire';

/**
 * `{queueName, jobId, time}` → 204. What has not started is not delivered any more, retries included; what runs goes on
 * (D:runtime-reference/async-events-api, "Cancel a job in progress").
 */
export function cancel({ events }: QueueCall, body: unknown): Response {
  events.cancel(jobOf(events, body).jobId);
  return new Response(null, { status: 204 });
}
