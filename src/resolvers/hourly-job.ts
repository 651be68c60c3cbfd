import { systemClock as clock } from '../platform/clock';
import { log, whereOf } from '../platform/log';
import { store } from '../platform/store';
import { tendErasures } from '../privacy/erasure/tend-erasures';
import { queueErasure } from './erasures';
import { hourlyJob as tendReports } from './report-errands';

/** Runs once an hour for each site; what fails or finds no time is done by the next run. */
export async function hourlyJob(): Promise<void> {
  await tendReports();
  try {
    await tendErasures({ store, clock, queue: queueErasure });
  } catch (error) {
    log({ level: 'error', event: 'tend-erasures-failed', where: whereOf(error) });
  }
}
