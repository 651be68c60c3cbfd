import { createHash } from 'node:crypto';
import type { ErrorFlush, MetError } from '../contract';
import { fingerprintOf } from '../error-traces/fingerprint';
import { toldTrace } from '../error-traces/told-trace';
import { errorReport } from '../inventory/kinds/error-report';
import type { ValueOf } from '../inventory/record-kind';
import { idsOf } from '../platform/close-days';
import { instantOf, type Clock } from '../platform/clock';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';

export type ErrorReport = ValueOf<typeof errorReport>;

export type KeepPorts = { readonly store: Store; readonly clock: Clock; readonly appVersion: string };

/** A site has so many places a day, and each report takes one: so no loop, in however many tabs, floods its storage. */
export const placesADay = 500;
/** How many places a report looks at. Where all are taken the day is full, or nearly so. */
const TRIES = 3;

/**
 * Keeps what a page has met, an error a record, and a flush that comes again once. What finds no place is dropped, with all
 * that follows it in the same flush: a day that is full costs no more than a few calls. Gives how many were kept.
 */
export async function keepFlushedErrors(
  ports: KeepPorts,
  { trackingId, part, browserFamily, browserMajor, systemFamily, errors }: ErrorFlush,
): Promise<number> {
  const from = { origin: 'page', trackingId, part, browserFamily, systemFamily } as const;
  const source = browserMajor === undefined ? from : { ...from, browserMajor };
  let kept = 0;
  for (const error of errors) {
    const told = { ...toldTrace(error), count: error.count };
    if (!(await keepReport(ports, told, source, `${trackingId}.${part}`))) return kept;
    kept += 1;
  }
  return kept;
}

/** Keeps an error of a function. False where it found no place. */
export const keepBackendError = (ports: KeepPorts, error: MetError, random: string): Promise<boolean> =>
  keepReport(ports, error, { origin: 'backend' }, random);

async function keepReport(
  { store, clock, appVersion }: KeepPorts,
  { count, ...trace }: MetError,
  source: Pick<ErrorReport, 'origin' | 'browserFamily' | 'browserMajor' | 'systemFamily' | 'trackingId' | 'part'>,
  flush: string,
): Promise<boolean> {
  const day = instantOf(clock).slice(0, 'YYYY-MM-DD'.length);
  const report: ErrorReport = { day, fingerprint: fingerprintOf(trace), ...trace, ...source, count, appVersion };
  for (const slot of slotsOf(`${flush}.${report.fingerprint}`)) {
    const id = `${idsOf(day)}${slot}`;
    if (await isCreated(store.create(errorReport, id, report))) return true;
    if (source.trackingId !== undefined && isSame(await store.find(errorReport, id), report)) return true;
  }
  return false;
}

/** The same places for the same flush, and no others: a flush whose answer was lost meets its own records. */
function slotsOf(seed: string): string[] {
  const digest = createHash('sha256').update(seed).digest();
  return Array.from({ length: TRIES }, (_, at) => String(digest.readUInt32BE(at * 4) % placesADay).padStart(3, '0'));
}

const isSame = (kept: ErrorReport | null, { trackingId, part, fingerprint }: ErrorReport): boolean =>
  kept?.trackingId === trackingId && kept?.part === part && kept?.fingerprint === fingerprint;
