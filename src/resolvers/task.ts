import { log, whereOf } from '../platform/log';

/** Runs one task of a scheduled job. What fails is logged, and stops neither the other tasks nor the next run. */
export async function task(event: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log({ level: 'error', event: `${event}-failed`, where: whereOf(error) });
  }
}
