import type { QueueCall } from '../queues';
import { jobOf } from '../wire';

/** `{queueName, jobId, time}` → 200 `{success, inProgress, failed}`; 404 for a job that was not pushed to this queue. */
export function stats({ events }: QueueCall, body: unknown): Response {
  const { jobId, job } = jobOf(events, body);
  const inProgress = events.all().filter((event) => event.jobId === jobId).length;
  return Response.json({ success: job.success, inProgress, failed: job.failed });
}
