import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, afterEach, expect, test } from '@jest/globals';
import type { Browser, Download, Page } from 'playwright-core';
import { noFaults } from '../../host/jira';
import { development, unlicensed } from '../../host/licensing';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { openExportPage, rowsOf, type ExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';
import { keptFiles } from '../support/kept-files';

const jql = 'created >= -9000d ORDER BY key';

describeInBrowser('an export that is interrupted', () => {
  let host: TestHost;
  let browser: Browser;
  let opened: ExportPage | undefined;
  /** The file of an export that nothing interrupted. */
  let uncut: Buffer;

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
    const page = await open();
    uncut = (await page.download()).bytes;
    await close();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  afterEach(async () => {
    host.faults!.set(noFaults);
    host.sites[0]!.licensing.set(development);
    expect(host.cspViolations).toEqual([]);
    await close();
  });

  const address = () => host.pageUrl({ site: host.sites[0]!.name, module: 'openbook-export' });
  async function open(): Promise<ExportPage> {
    opened = await openExportPage(browser, address());
    opened.page.on('dialog', (dialog) => void dialog.accept());
    await opened.typeJql(jql);
    await opened.bar.getByText(/[\d,]+ issues ·/).waitFor();
    return opened;
  }
  async function close(): Promise<void> {
    await opened?.page.context().close();
    opened = undefined;
  }
  const bytesOf = async (download: Download) => readFile(await download.path());
  const downloadFrom = async (page: Page, press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return bytesOf(download);
  };
  /** Starts an export whose Jira comes to a halt, and comes back when some of its parts are read and others are under way. */
  const startSlowly = async ({ page, bar, exportButton }: ExportPage) => {
    host.faults!.set({ slowRate: 1, slowMs: 8_000, sparedRequests: 4 });
    await exportButton.click();
    await bar.getByText(/^[1-9][\d,]* of [\d,]+ issues/).waitFor();
    host.faults!.set(noFaults);
    return page;
  };

  test('by a reload goes on, and its file equals that of an uncut run', async () => {
    const exportPage = await open();
    const { frame, bar } = exportPage;
    const page = await startSlowly(exportPage);
    expect(rowsOf(uncut).length).toBeGreaterThan(1_000);

    await page.reload();
    await frame.getByText('An export was interrupted; nothing is lost').waitFor();
    await frame.getByText(/[\d,]+ of [\d,]+ issues are read and kept in this browser/).waitFor();
    await frame.getByText(jql).waitFor();
    const bytes = await downloadFrom(page, () => frame.getByRole('button', { name: 'Continue' }).click());
    expect(bytes.equals(uncut)).toBe(true);
    await bar.getByText(createHash('sha256').update(uncut).digest('hex')).waitFor({ state: 'attached' });

    // The parts are gone with the end, and the file with Dismiss.
    expect((await keptFiles(page)).filter((name) => name.includes('/parts/'))).toEqual([]);
    await bar.getByRole('button', { name: 'Dismiss' }).click();
    await untilNothingIsKept(page);
    await frame.getByText('Nothing. While an export runs').waitFor();
  }, 120_000);

  test.each([
    ['an expired session', { sessionExpired: true }, 'Jira does not know who is asking'],
    ['a closed network', { networkDown: true }, 'Jira does not answer'],
  ])(
    'by %s says that nothing is lost, and goes on',
    async (_what, faults, sentence) => {
      const { page, bar, exportButton } = await open();
      host.faults!.set({ ...faults, sparedRequests: 4 });
      await exportButton.click();
      await bar.getByText('The export was interrupted; nothing is lost').waitFor({ timeout: 60_000 });
      await bar.getByText(new RegExp(`^${sentence}`)).waitFor();
      host.faults!.set(noFaults);
      const bytes = await downloadFrom(page, () => bar.getByRole('button', { name: 'Continue' }).click());
      expect(bytes.equals(uncut)).toBe(true);
    },
    120_000,
  );

  test('can be deleted instead', async () => {
    const exportPage = await open();
    const page = await startSlowly(exportPage);
    await page.reload();
    const kept = exportPage.frame.getByRole('region', { name: 'Kept in this browser' });
    await kept.getByText(/^Unfinished export to CSV, [\d,]+ of [\d,]+ issues · [\d.]+ [kM]B/).waitFor();
    expect((await keptFiles(page)).length).toBeGreaterThan(2);
    await kept.getByRole('button', { name: 'Delete' }).click();
    await kept.getByText('Nothing. While an export runs').waitFor();
    expect(await keptFiles(page)).toEqual([]);
    await exportPage.frame.getByText('An export was interrupted').waitFor({ state: 'detached' });
  }, 60_000);

  test('by Cancel leaves nothing behind', async () => {
    const exportPage = await open();
    const page = await startSlowly(exportPage);
    expect((await keptFiles(page)).length).toBeGreaterThan(2);
    await exportPage.cancelButton.click();
    await exportPage.bar.getByText('Export cancelled; no file was made').waitFor();
    await untilNothingIsKept(page);
  }, 60_000);

  test('and still runs in another tab is neither offered nor deleted there', async () => {
    const exportPage = await open();
    const page = await startSlowly(exportPage);
    const before = await keptFiles(page);

    const other = await page.context().newPage();
    await other.goto(address());
    const frame = other.frameLocator('iframe');
    await frame.getByText('An export that runs, or its file, in this or another tab').waitFor();
    expect(await frame.getByText('An export was interrupted').count()).toBe(0);
    // Nothing of it is gone; what was under way may have come since.
    expect(await keptFiles(other)).toEqual(expect.arrayContaining(before));

    // Its tab closes: it is offered at the next look.
    await page.close();
    await other.reload();
    await frame.getByText('An export was interrupted; nothing is lost').waitFor();
    const bytes = await downloadFrom(other, () => frame.getByRole('button', { name: 'Continue' }).click());
    expect(bytes.equals(uncut)).toBe(true);
  }, 120_000);

  test('is not offered to another person on the same site', async () => {
    const exportPage = await open();
    const page = await startSlowly(exportPage);
    await page.goto('about:blank');
    const somebody = host.sites[0]!.users.find(({ displayName }) => displayName === 'Jonas Lindqvist')!;
    await page.goto(host.pageUrl({ site: host.sites[0]!.name, user: somebody.accountId, module: 'openbook-export' }));
    await exportPage.frame.getByText('Nothing. While an export runs').waitFor();
    expect(await exportPage.frame.getByText('An export was interrupted').count()).toBe(0);
  }, 60_000);

  test('is gone after 24 hours', async () => {
    const exportPage = await open();
    const page = await startSlowly(exportPage);
    await page.clock.install({ time: Date.now() + 25 * 3_600_000 });
    await page.reload();
    await exportPage.frame.getByText('Nothing. While an export runs').waitFor();
    expect(await keptFiles(page)).toEqual([]);
  }, 60_000);

  test('the receipt says what came out, and nothing of the query', async () => {
    const { page, bar, download } = await open();
    const { name, bytes } = await download();
    const receipt = JSON.parse(
      (await downloadFrom(page, () => bar.getByRole('button', { name: 'Download receipt' }).click())).toString(),
    ) as Record<string, unknown>;
    expect(receipt).toMatchObject({
      app: 'Openbook',
      file: name,
      format: 'csv',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rows: rowsOf(bytes).length,
      leftOut: [],
      changed: [],
      notes: [],
    });
    expect(JSON.stringify(receipt)).not.toContain('9000d');
  }, 60_000);

  test('without a licence the page says so, and Export does not start', async () => {
    host.sites[0]!.licensing.set(unlicensed);
    const { frame, exportButton } = await open();
    await frame.getByText('No export can start', { exact: true }).waitFor();
    expect(await exportButton.isDisabled()).toBe(true);
  }, 60_000);

  test('a browser that keeps no files exports all the same', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    await context.addInitScript(() => {
      Object.defineProperty(StorageManager.prototype, 'getDirectory', {
        value: () => Promise.reject(new DOMException('Not here', 'SecurityError')),
      });
      // A worker has globals of its own, which no script of the test reaches: without it the page does its work.
      Object.defineProperty(globalThis, 'Worker', {
        value: class {
          constructor() {
            throw new DOMException('Not here', 'SecurityError');
          }
        },
      });
    });
    const page = await context.newPage();
    await page.goto(address());
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('JQL', { exact: true }).fill(jql);
    const bar = frame.getByRole('region', { name: 'Export' });
    host.faults!.set({ sessionExpired: true, sparedRequests: 12 });
    await bar.getByText(/[\d,]+ issues ·/).waitFor();
    host.faults!.set({ sessionExpired: true, sparedRequests: 4 });
    await bar.getByRole('button', { name: 'Export', exact: true }).click();
    await bar.getByText('The export was interrupted; nothing is lost').waitFor();
    host.faults!.set(noFaults);
    const bytes = await downloadFrom(page, () => bar.getByRole('button', { name: 'Continue' }).click());
    expect(bytes.equals(uncut)).toBe(true);
    await context.close();
  }, 60_000);
});

/** What an export leaves goes a moment after the page says how it ended. */
async function untilNothingIsKept(page: Page): Promise<void> {
  for (const until = Date.now() + 5_000; Date.now() < until;) {
    if ((await keptFiles(page)).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await keptFiles(page)).toEqual([]);
}
