import { AppError } from '../app-error';
import type { ProblemReport, ReportState } from '../contract';
import { canonicalJson } from '../inventory/canonical-json';
import { problemReport } from '../inventory/kinds/problem-report';
import { reportProgress } from '../inventory/kinds/report-progress';
import { reportScreenshot } from '../inventory/kinds/report-screenshot';
import { instantOf, type Clock } from '../platform/clock';
import { DAY_MS } from '../platform/day';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { digestOfScreenshot, requireRedacted } from './check-report';
import { stateOfReport } from './list-reports';
import type { Report } from './report-records';

export type SendPorts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly queue: (reportId: string) => Promise<void>;
  /** The account id of who sends. */
  readonly owner: string;
  /** The policy version in force. */
  readonly policyVersion: string;
};

/** So that nobody floods the desk, by hand or by a loop. */
const MOST_A_DAY = 20;

/**
 * Keeps a report and queues it. The note of its progress comes first, so that whatever breaks off later is found by the
 * hourly job; the errand comes last. All of it may be done again: the same report under the same id is the same as once.
 */
export async function sendReport(
  ports: SendPorts,
  sent: ProblemReport,
): Promise<{ readonly reportId: string; readonly state: ReportState }> {
  const { store, clock, queue, owner } = ports;
  const { reportId, screenshot } = sent;
  const report = reportOf(ports, sent);
  const known = await store.find(reportProgress, reportId);
  if (known === null) await requireRoom(ports);
  else if (known.ownerAccountId !== owner) throw taken();
  const state = await stateOfReport(store, reportId);
  if (state === 'withdrawn') return { reportId, state };

  const createdAt = instantOf(clock);
  const progress = { reportId, ownerAccountId: owner, createdAt, queuedAt: createdAt, attempts: 0 } as const;
  await isCreated(store.create(reportProgress, reportId, { ...progress, state: 'queued' }));
  if (screenshot !== undefined) {
    const record = { reportId, ...screenshot };
    if (!(await isCreated(store.create(reportScreenshot, reportId, record))))
      requireSame(record, await store.find(reportScreenshot, reportId));
  }
  if (!(await isCreated(store.create(problemReport, reportId, report)))) {
    const before = await store.find(problemReport, reportId);
    requireSame(report, before && { ...before, consentedAt: report.consentedAt });
  }
  await queue(reportId);
  return { reportId, state: await stateOfReport(store, reportId) };
}

/** @throws AppError BAD_INPUT or TOO_LARGE */
function reportOf({ clock, owner, policyVersion }: SendPorts, sent: ProblemReport): Report {
  const { screenshot, ...content } = sent;
  if (content.policyVersion !== policyVersion) {
    const message = `The policies have changed: version ${policyVersion} is in force. Read it, and agree again.`;
    throw new AppError('BAD_INPUT', message);
  }
  requireRedacted(sent);
  return {
    ...content,
    ...(screenshot === undefined ? {} : { screenshotSha256: digestOfScreenshot(screenshot) }),
    ownerAccountId: owner,
    consentedAt: instantOf(clock),
  };
}

/** @throws AppError RATE_LIMITED */
async function requireRoom({ store, clock, owner }: SendPorts): Promise<void> {
  const since = new Date(clock.now() - DAY_MS).toISOString();
  let count = 0;
  for await (const page of storedPages(store, reportProgress)) {
    count += page.filter(({ value }) => value.ownerAccountId === owner && value.createdAt > since).length;
  }
  if (count < MOST_A_DAY) return;
  throw new AppError(
    'RATE_LIMITED',
    `You have sent ${count} reports within a day. Download this one as a file instead.`,
  );
}

/** @throws AppError CONFLICT */
function requireSame(record: object, before: object | null): void {
  if (before === null || canonicalJson(record) !== canonicalJson(before)) throw taken();
}

const taken = () =>
  new AppError(
    'CONFLICT',
    'Another report was sent under this id already. Look at it again, and send it as a new one.',
  );
