import { errorDay } from '../inventory/kinds/error-day';
import { errorReport } from '../inventory/kinds/error-report';
import { closeDays, type JobPorts } from '../platform/close-days';
import { errorDayRows } from './error-day-rows';

/** Adds the error reports of each day that is over up to a row for each error. Gives whether all such days are closed. */
export const closeErrorDays = (ports: JobPorts): Promise<boolean> =>
  closeDays(ports, errorReport, errorDay, errorDayRows);
