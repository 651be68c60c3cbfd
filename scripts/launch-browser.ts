import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

/** What calls home, paints late or, as the last two, runs pages of the browser's own beside each of ours. */
const offFeatures = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  // Suggestions below the address bar, which nobody sees here: with them a page of the app takes two thirds more of the machine.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Starts the machine's Chromium, Chrome or Edge without a window, and without its calls home. */
export async function launchBrowser(): Promise<Browser> {
  const path = findBrowser();
  if (path === null) throw new Error('There is no Chromium, Chrome or Edge here: set OPENBOOK_BROWSER to its path.');
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // In place of Playwright's longer list, which turns the partitioning of storage off: then a frame of another site,
      // as every Forge app is, has no storage at all. Browsers as people have them partition it.
      `--disable-features=${offFeatures.join(',')}`,
    ],
  });
}
