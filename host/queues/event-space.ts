import type { Space } from '../kvs/store';
import type { QueuedEvent } from './queued-event';

/** One push: how its events have ended so far. */
export type Job = {
  readonly queueName: string;
  readonly success: number;
  readonly failed: number;
  readonly isCancelled: boolean;
};

/** The events and jobs of one installation, in the host's store. */
export type EventSpace = {
  /** Those that come first, first. */
  all(): QueuedEvent[];
  find(eventId: string): QueuedEvent | undefined;
  put(event: QueuedEvent): void;
  /** Takes an event out; `as` counts it in its job. */
  end(event: QueuedEvent, as: 'success' | 'failed'): void;
  job(jobId: string): Job | undefined;
  addJob(jobId: string, queueName: string, events: readonly QueuedEvent[]): void;
  /** Takes the events of a job out that have not ended. */
  cancel(jobId: string): void;
};

export function eventSpace(space: Space, nowMs: () => number): EventSpace {
  const read = <T>(key: string) => space.get(key)?.value as T | undefined;
  const write = (key: string, value: unknown) => space.put(key, { value, createdAtMs: nowMs(), updatedAtMs: nowMs() });
  const put = (event: QueuedEvent) => write(`event:${event.eventId}`, event);
  const job = (jobId: string) => read<Job>(`job:${jobId}`);

  function all(): QueuedEvent[] {
    const events = [...space.scan('event:')].map(([, { value }]) => value as QueuedEvent);
    return events.sort((one, other) => one.dueAtMs - other.dueAtMs);
  }

  return {
    all,
    find: (eventId) => read(`event:${eventId}`),
    put,
    end: (event, as) =>
      space.atomically(() => {
        space.remove(`event:${event.eventId}`);
        const of = job(event.jobId);
        if (of) write(`job:${event.jobId}`, { ...of, [as]: of[as] + 1 });
      }),
    job,
    addJob: (jobId, queueName, events) =>
      space.atomically(() => {
        write(`job:${jobId}`, { queueName, success: 0, failed: 0, isCancelled: false } satisfies Job);
        events.forEach(put);
      }),
    cancel: (jobId) =>
      space.atomically(() => {
        const of = job(jobId);
        if (of) write(`job:${jobId}`, { ...of, isCancelled: true });
        for (const event of all()) if (event.jobId === jobId) space.remove(`event:${event.eventId}`);
      }),
  };
}
