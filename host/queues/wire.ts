import * as v from 'valibot';
import type { EventSpace, Job } from './event-space';

/** A request that is turned down; `@forge/events` reads one of two fields, by the status (P:out/validators.js). */
export class QueueRefusal extends Error {
  override readonly name = 'QueueRefusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  response(): Response {
    return Response.json({ message: this.message, errorMessage: this.message }, { status: this.status });
  }
}

export const refusal = (status: number, message: string): QueueRefusal => new QueueRefusal(status, message);

/** The request as `schema` has it; 400 for any other. */
export function requestOf<T>(schema: v.GenericSchema<unknown, T>, body: unknown): T {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw refusal(400, `${v.getDotPath(issue) ?? 'the request'}: ${issue.message}`);
}

const jobRequest = v.object({ queueName: v.string(), jobId: v.string() });

/** The job that a request names; 404 where there is none in this queue. */
export function jobOf(events: EventSpace, body: unknown): { readonly jobId: string; readonly job: Job } {
  const { queueName, jobId } = requestOf(jobRequest, body);
  const job = events.job(jobId);
  if (job?.queueName !== queueName) throw refusal(404, `There is no job ${jobId} in the queue ${queueName}.`);
  return { jobId, job };
}
