import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map((name) =>
    join('/usr/bin', name),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((path) =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean).map((root) => join(root, path)),
  ),
};

/** The path of a browser that Playwright can drive (OPENBOOK_BROWSER, Chromium, Chrome or Edge), or null. */
export function findBrowser() {
  const places = [process.env.OPENBOOK_BROWSER, ...(PLACES[process.platform] ?? [])];
  return places.find((place) => place && existsSync(place)) ?? null;
}
