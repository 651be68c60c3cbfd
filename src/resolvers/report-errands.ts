import { AppError } from '../app-error';
import { reportDelivery } from '../inventory/kinds/report-delivery';
import { systemClock, type Clock } from '../platform/clock';
import { log, whereOf } from '../platform/log';
import { readEvent, retryAfter } from '../platform/queue';
import { send, type Send } from '../platform/send';
import { store, type Store } from '../platform/store';
import { findSwitch } from '../privacy/switches';
import { runErrand } from '../reports/delivery/run-errand';
import { queueErrands } from './report-ports';

export function createReportErrands({ store, clock, send }: { store: Store; clock: Clock; send: Send }) {
  const maySend = () => findSwitch(store, 'sendReports');
  const queue = (id: string, delaySeconds: number) => queueErrands([id], delaySeconds);
  return {
    /** The consumer of the queue `report-delivery`. What it cannot do now comes again; what is no errand does not. */
    async deliverReport(payload: unknown): Promise<unknown> {
      try {
        const { body, retries } = readEvent(reportDelivery, payload);
        const end = await runErrand({ store, clock, send, maySend, queue }, body.reportId, retries);
        return end.kind === 'again' ? retryAfter(end.afterMs / 1000, end.reason) : undefined;
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'UNEXPECTED';
        log({ level: 'error', event: 'report-errand-failed', code, where: whereOf(error) });
        if (code === 'UNDECLARED_DATA' || code === 'BAD_INPUT') return undefined;
        return retryAfter(60, code === 'RATE_LIMITED' ? 'busy' : 'failed');
      }
    },
  };
}

export const { deliverReport } = createReportErrands({ store, clock: systemClock, send });
