const FLUSH_EVERY_MS = 5 * 60_000;

/** Flushes every five minutes and when the page is hidden or closed, as far as the browser lets it. */
export function flushNowAndThen(page: Window, flush: () => Promise<void>): void {
  const start = () => void flush();
  page.setInterval(start, FLUSH_EVERY_MS);
  page.document.addEventListener('visibilitychange', () => page.document.visibilityState === 'hidden' && start());
  page.addEventListener('pagehide', start);
}
