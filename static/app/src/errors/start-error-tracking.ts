import type { ErrorTrace } from '../../../../src/error-traces/error-trace';
import { browserOf } from '../../../../src/user-agent/browser-family';
import { systemOf } from '../../../../src/user-agent/system-family';
import { flushInTurn } from '../flushes/flush-in-turn';
import { flushNowAndThen } from '../flushes/flush-now-and-then';
import type { Backend } from '../ports';
import { errorTally } from './error-tally';
import { isOwnFile } from './own-files';
import { ownTrace, traceOfEvent } from './trace-of-event';

/** None of them throws or waits. */
export type ErrorTracking = {
  /** An error that somebody caught and did not foresee. */
  readonly caught: (error: unknown) => void;
  /** The same from another thread, which has read it already. */
  readonly traced: (trace: ErrorTrace) => void;
  /** The errors of this page load, for a person who wants to report them. */
  readonly met: () => readonly ErrorTrace[];
};

/** So many errors of one page load are read at all; a loop makes thousands, and the page has better things to do. */
const MOST_READ = 500;

/**
 * Notices the errors of this page, redacts them at once, and tells the backend of them now and then. They are told under an
 * id that is random for each page load and kept nowhere else.
 */
export function startErrorTracking(backend: Pick<Backend, 'keepErrors'>, page: Window): ErrorTracking {
  const { meet, take, all } = errorTally();
  const { family, major } = browserOf(page.navigator.userAgent);
  const from = {
    trackingId: crypto.randomUUID(),
    browserFamily: family,
    ...(major === null ? {} : { browserMajor: Number(major) }),
    systemFamily: systemOf(page.navigator.userAgent),
  };
  let part = 0;
  let read = 0;
  const seen = new WeakSet();

  const notice = (error: unknown, traceOf: () => ErrorTrace | null) => {
    if (read === MOST_READ || (error instanceof Error && seen.has(error))) return;
    if (error instanceof Error) seen.add(error);
    read += 1;
    const trace = traceOf();
    if (trace !== null) meet(trace);
  };
  const caught = (error: unknown) => notice(error, () => ownTrace(error, isOwnFile));

  page.addEventListener('error', (event) => notice(event.error, () => traceOfEvent(event, isOwnFile)));
  page.addEventListener('unhandledrejection', ({ reason }) => caught(reason));
  flushNowAndThen(
    page,
    flushInTurn({
      now: () => Date.now(),
      take() {
        const errors = take();
        return errors.length === 0 ? null : { ...from, part: (part += 1), errors };
      },
      async send(flush) {
        const reply = await backend.keepErrors(flush);
        if (reply.ok) return 'kept';
        return reply.code === 'BAD_INPUT' ? 'off' : 'unknown';
      },
    }),
  );
  return { caught, traced: meet, met: all };
}
