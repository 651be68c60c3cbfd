/** `npx tsx scripts/screenshots.ts`: takes the README's picture of the running app, in the browser of the tests. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startHost } from '../host/start-host';
import { findBrowser } from './find-browser.mjs';

const browserPath = findBrowser();
if (browserPath === null) throw new Error('There is no Chromium, Chrome or Edge here: name one in OPENBOOK_BROWSER.');

const host = await startHost({ port: 0 });
const browser = await chromium.launch({ executablePath: browserPath, args: ['--headless=new', '--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
await page.goto(`${host.url}/?module=openbook-export&theme=light`);
await page.frameLocator('iframe').getByRole('cell').first().waitFor();
await page.screenshot({ path: join(import.meta.dirname, '../docs/export-page.png') });
await browser.close();
await host.close();
