import { describe } from '@jest/globals';
import { findBrowser } from '../../scripts/find-browser.mjs';

export { launchBrowser } from '../../scripts/launch-browser';

const hasBrowser = findBrowser() !== null;

/** A group of tests that need a browser; where there is none they are reported as skipped, and a line says why. */
export const describeInBrowser = hasBrowser ? describe : describe.skip;

if (!hasBrowser) {
  process.stderr.write(
    'No Chromium, Chrome or Edge here: browser tests are skipped (set OPENBOOK_BROWSER to its path).\n',
  );
}
