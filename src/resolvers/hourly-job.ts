import { remainingMs } from '../platform/app-context';
import { systemClock, type Clock } from '../platform/clock';
import { createReportAccounts } from '../platform/report-accounts';
import { store, type Store } from '../platform/store';
import { forgetClosed, forgetOutdated } from '../privacy/personal-data/forget-account';
import { tendErasures } from '../privacy/erasure/tend-erasures';
import { reportPersonalData } from '../privacy/personal-data/report-personal-data';
import { tendReports } from '../reports/tend-reports';
import { queueErasure } from './erasures';
import { queueErrands } from './report-ports';
import { task } from './task';

/** A page of records and the notes after it still fit into that. */
const RESERVE_MS = 20_000;
/** What the weekly report leaves for the tasks of every hour. */
const RESERVE_FOR_OTHERS_MS = 120_000;

export function createHourlyJob({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const forgetPorts = { store, clock, queue: (reportId: string) => queueErrands([reportId]) };
  /**
   * Runs once an hour for each site; what fails or finds no time is done by the next run. The weekly report to Atlassian is
   * looked after here too, so that a week on which the platform misses a run is no week without a report.
   */
  return async function hourlyJob(): Promise<void> {
    await task('tend-erasures', () => tendErasures({ store, clock, queue: queueErasure }));
    await task('report-personal-data', () =>
      reportPersonalData({
        store,
        clock,
        hasTime: () => remainingMs() > RESERVE_FOR_OTHERS_MS,
        report: createReportAccounts(clock),
        closed: forgetClosed(forgetPorts),
        updated: forgetOutdated(forgetPorts),
      }),
    );
    await task('tend-reports', () =>
      tendReports({ store, clock, hasTime: () => remainingMs() > RESERVE_MS, queue: queueErrands }),
    );
  };
}

export const hourlyJob = createHourlyJob({ store, clock: systemClock });
