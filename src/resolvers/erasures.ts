import { AppError } from '../app-error';
import { dataErasure } from '../inventory/kinds/data-erasure';
import { remainingMs } from '../platform/app-context';
import { systemClock, systemWait, type Clock, type Wait } from '../platform/clock';
import { log, whereOf } from '../platform/log';
import { createPace } from '../platform/pace';
import { push, readEvent, retryAfter } from '../platform/queue';
import { store, type Store } from '../platform/store';
import { runErasure } from '../privacy/erasure/run-erasure';
import { withdrawForSite } from '../reports/withdraw-report';
import { hasDesk, queueErrands } from './report-ports';

/** A page of records, its removal at the job's pace, and the note after it still fit into that. */
const RESERVE_MS = 60_000;

/** Queues a run of an erasure. Of one site one run is at work at a time, as far as the platform keeps to it. */
export const queueErasure = (erasureId: string): Promise<void> =>
  push(dataErasure, [{ erasureId }], { concurrency: { key: dataErasure.name, limit: 1 } });

export function createErasures({ store, clock, wait }: { store: Store; clock: Clock; wait: Wait }) {
  return {
    /** The consumer of the queue `data-erasure`. What finds no time comes again; what waits is looked at by the hourly job. */
    async eraseData(payload: unknown): Promise<unknown> {
      try {
        const { body } = readEvent(dataErasure, payload);
        const end = await runErasure(
          {
            store,
            clock,
            pace: createPace({ clock, wait }),
            hasTime: () => remainingMs() > RESERVE_MS,
            hasDesk,
            withdraw: (reportId) => withdrawForSite({ store, clock, queue: queueErrand }, reportId),
          },
          body.erasureId,
        );
        return typeof end === 'string' ? undefined : retryAfter(end.afterMs / 1000, 'busy');
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'UNEXPECTED';
        log({ level: 'error', event: 'erasure-failed', code, where: whereOf(error) });
        if (code === 'UNDECLARED_DATA' || code === 'BAD_INPUT') return undefined;
        return retryAfter(60, code === 'RATE_LIMITED' ? 'busy' : 'failed');
      }
    },
  };
}

/** One job may queue only so often: what finds no room is queued by the hourly job. */
async function queueErrand(reportId: string): Promise<void> {
  try {
    await queueErrands([reportId]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') return;
    throw error;
  }
}

export const { eraseData } = createErasures({ store, clock: systemClock, wait: systemWait });
