import type { Backend } from '../ports';
import type { CountUsage } from './count-usage';
import { asksNotToBeTracked } from './privacy-signals';
import { endOfFlush, usageCounter } from './usage-counter';

/** `count` never fails and never waits. */
export type Usage = {
  readonly count: CountUsage;
  /** The browser asks not to be tracked, so nothing is counted. */
  readonly refusedByBrowser: boolean;
};

const FLUSH_EVERY_MS = 5 * 60_000;

/**
 * Counts what is used in this page, and sends the counts every five minutes and when the page is hidden or closed, as far as
 * the browser lets it. Does nothing at all in a browser that asks not to be tracked.
 */
export function startUsage(backend: Pick<Backend, 'keepUsage'>, page: Window): Usage {
  if (asksNotToBeTracked(page.navigator)) return { count: () => undefined, refusedByBrowser: true };
  const counter = usageCounter({
    send: async (flush) => endOfFlush(await backend.keepUsage(flush)),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
  const flush = () => void counter.flush();
  page.setInterval(flush, FLUSH_EVERY_MS);
  page.document.addEventListener('visibilitychange', () => page.document.visibilityState === 'hidden' && flush());
  page.addEventListener('pagehide', flush);
  return {
    count: (feature, outcome = 'done', size = 'none') => counter.count({ feature, outcome, size }),
    refusedByBrowser: false,
  };
}
