import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** The export page as a person meets it: what is on it, by its labels. */
export type ExportPage = {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly jql: Locator;
  readonly exportButton: Locator;
  readonly cancelButton: Locator;
  /** The bar at the bottom: what will be exported, how it goes, what came of it. */
  readonly bar: Locator;
  typeJql(jql: string): Promise<void>;
  /** Presses Export and returns the file that arrives, with its name. */
  download(): Promise<{ readonly name: string; readonly bytes: Buffer }>;
};

/** Opens the page in a window of its own; close `page.context()` afterwards. */
export async function openExportPage(browser: Browser, url: string): Promise<ExportPage> {
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  const frame = page.frameLocator('iframe');
  const jql = frame.getByLabel('JQL', { exact: true });
  const bar = frame.getByRole('region', { name: 'Export', exact: true });
  const exportButton = bar.getByRole('button', { name: 'Export', exact: true });
  await jql.waitFor();
  return {
    page,
    frame,
    jql,
    bar,
    exportButton,
    cancelButton: bar.getByRole('button', { name: 'Cancel' }),
    async typeJql(text) {
      await jql.fill(text);
      await jql.press('Enter');
    },
    async download() {
      const [download] = await Promise.all([page.waitForEvent('download'), exportButton.click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
  };
}

/** The rows of a CSV file as an independent parser reads them: one object a row, by header. */
export function rowsOf(bytes: Buffer): Record<string, string>[] {
  const [headers, ...rows] = parse(bytes, { bom: true, relax_column_count: false });
  expect(new Set(headers).size).toBe(headers!.length);
  return rows.map((row) => Object.fromEntries(headers!.map((header, i) => [header, row[i]!])));
}
