import { AppError } from '../app-error';
import { reportDelivery } from '../inventory/kinds/report-delivery';
import { remainingMs } from '../platform/app-context';
import { systemClock as clock } from '../platform/clock';
import { log, whereOf } from '../platform/log';
import { readEvent, retryAfter } from '../platform/queue';
import { send } from '../platform/send';
import { store } from '../platform/store';
import { findSwitch } from '../privacy/switches';
import { runErrand } from '../reports/delivery/run-errand';
import { tendReports } from '../reports/tend-reports';
import { queueErrands } from './report-ports';

/** The consumer of the queue `report-delivery`. What it cannot do now comes again; what it does not understand does not. */
export async function deliverReport(payload: unknown): Promise<unknown> {
  try {
    const { body, retries } = readEvent(reportDelivery, payload);
    const maySend = () => findSwitch(store, 'sendReports');
    const queue = (id: string, delaySeconds: number) => queueErrands([id], delaySeconds);
    const end = await runErrand({ store, clock, send, maySend, queue }, body.reportId, retries);
    return end.kind === 'again' ? retryAfter(end.afterMs / 1000, end.reason) : undefined;
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'UNEXPECTED';
    log({ level: 'error', event: 'report-errand-failed', code, where: whereOf(error) });
    if (code === 'UNDECLARED_DATA' || code === 'BAD_INPUT') return undefined;
    return retryAfter(60, code === 'RATE_LIMITED' ? 'busy' : 'failed');
  }
}

/** What a run needs to end in order: less than this left, and the rest is for the next one. */
const ENOUGH_MS = 10_000;

/** The hourly job. */
export async function tendAllReports(): Promise<void> {
  await tendReports({ store, clock, hasTime: () => remainingMs() > ENOUGH_MS, queue: queueErrands });
}
