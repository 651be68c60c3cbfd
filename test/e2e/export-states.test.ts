import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { noFaults } from '../../host/jira';
import { development, unlicensed } from '../../host/licensing';
import { seriousFindings, sidewaysScroll } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { openExportPage, type ExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';

const everything = 'created >= -9000d ORDER BY key';
const longName = `Quarterly ${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2)} ${'x'.repeat(20)}`;

describeInBrowser('every state of the export page', () => {
  let host: TestHost;
  let browser: Browser;
  const opened: ExportPage[] = [];

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  afterEach(async () => {
    host.faults!.set(noFaults);
    host.sites[0]!.licensing.set(development);
    for (const { page } of opened.splice(0)) await page.context().close();
    expect(host.cspViolations).toEqual([]);
  });

  const open = async (look: { theme?: string; width?: number } = {}) => {
    const { theme = 'light', width = 1280 } = look;
    const module = 'openbook-export';
    const exportPage = await openExportPage(browser, host.pageUrl({ site: host.sites[0]!.name, module, theme }));
    opened.push(exportPage);
    const { page, frame } = exportPage;
    page.on('dialog', (dialog) => void dialog.accept());
    await page.setViewportSize({ width, height: 800 });
    // Half-faded text has too little contrast for a moment.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await frame.getByRole('cell').first().waitFor();
    return exportPage;
  };
  const isSound = async ({ page }: ExportPage) => {
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  };
  const findAll = async ({ typeJql, bar }: ExportPage) => {
    await typeJql(everything);
    await bar.getByText(/^2,000 issues ·/).waitFor();
  };

  test('a query that Jira refuses, and one that finds nothing', async () => {
    const at = await open({ theme: 'dark', width: 320 });
    await at.typeJql('project = NOPE AND summary ~');
    await at.frame.getByText('Error in the JQL Query').waitFor();
    await isSound(at);

    await at.typeJql('project = OBK AND summary ~ "qqqzzz"');
    await at.bar.getByText('0 issues').waitFor();
    await at.exportButton.click();
    await at.bar.getByText('There is nothing to put into a file.').waitFor();
    await at.frame.getByText('No issues match. Widen the query').waitFor();
    await isSound(at);
    await at.bar.getByRole('button', { name: 'Dismiss' }).click();
    await at.bar.getByText('There is nothing to put into a file.').waitFor({ state: 'detached' });
  }, 60_000);

  test('all columns, the editor of one among them, and comments in the preview', async () => {
    const at = await open({ width: 320 });
    const { frame } = at;
    await frame.getByRole('button', { name: 'Choose columns' }).click();
    await frame.getByRole('button', { name: 'Select all' }).click();
    await at.bar.getByText('90 columns').waitFor();
    await frame.getByRole('button', { name: 'Status', exact: true }).click();
    // The whole editor is in sight, although the list around it scrolls.
    const editor = frame.getByRole('form', { name: 'Column Status' });
    const [inner, outer] = [await editor.boundingBox(), await editor.locator('xpath=ancestor::ul').boundingBox()];
    expect(outer!.height).toBeGreaterThan(inner!.height);
    await frame.getByText('The preview shows the first 20 comments and work logs of an issue.').waitFor();
    await isSound(at);
  }, 60_000);

  test('running, waiting for Jira, interrupted, offered again, deleted', async () => {
    const at = await open({ theme: 'dark', width: 375 });
    const { page, frame, bar } = at;
    await findAll(at);
    host.faults!.set({ latencyMs: 8_000 });
    await at.exportButton.click();
    await bar.getByText(/ · waiting for Jira$/).waitFor();
    await isSound(at);
    await at.cancelButton.click();
    await bar.getByText(/^Export cancelled; no file was made/).waitFor();

    host.faults!.set({ latencyMs: 0, sessionExpired: true, sparedRequests: 4 });
    await at.exportButton.click();
    await bar.getByText('The export was interrupted; nothing is lost').waitFor();
    await isSound(at);

    host.faults!.set(noFaults);
    await page.reload();
    await frame.getByText('An export was interrupted; nothing is lost').waitFor();
    await isSound(at);
    await frame.getByRole('button', { name: 'Delete' }).first().click();
    await frame.getByText('An export was interrupted; nothing is lost').waitFor({ state: 'detached' });
    expect(await at.jql.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
  }, 90_000);

  test('done, with an issue left out and one that changed, in a window at 200 %', async () => {
    const at = await open({ width: 640 });
    await at.page.setViewportSize({ width: 640, height: 400 });
    await findAll(at);
    host.faults!.set({
      edits: [
        { afterRequests: 2, issueId: '10004', kind: 'vanish' },
        { afterRequests: 2, issueId: '10007', kind: 'edit', fields: { summary: 'Changed' } },
      ],
    });
    await at.exportButton.click();
    await at.bar.getByText(/issues exported, 1 left out$/).waitFor();
    await at.bar.getByText('Which issues are left out').click();
    await at.bar.getByText('Details').click();
    await isSound(at);
    // However long the result is, Export and what it will do stay in sight.
    const { y, height } = (await at.exportButton.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(400);
    expect(await at.bar.getByRole('button', { name: 'Download receipt' }).isVisible()).toBe(true);
  }, 60_000);

  test('saved exports with long names, and two people who edit one', async () => {
    const one = await open({ width: 320 });
    const { frame } = one;
    await frame.getByRole('button', { name: 'Save this set-up' }).click();
    await frame.getByLabel('Name', { exact: true }).fill(longName);
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText(`“${longName}” is saved.`).waitFor();
    await isSound(one);

    const other = await open({ theme: 'dark', width: 320 });
    await other.frame.getByRole('button', { name: `Open ${longName}` }).click();
    await other.frame.getByText(`“${longName}” is open.`).waitFor();
    for (const [at, jql] of [
      [one, 'project = OBK'],
      [other, 'project = WEB'],
    ] as const) {
      await at.typeJql(jql);
      await at.frame.getByRole('button', { name: 'Save changes' }).click();
      await at.frame.getByText(/^(The changes to|Somebody changed) “/).waitFor();
    }
    await other.frame.getByText(/^Somebody changed “/).waitFor();
    await isSound(other);
  }, 60_000);

  test('the history, and a site without a licence', async () => {
    const at = await open({ theme: 'dark' });
    await at.download();
    await at.bar
      .getByText(/issues exported/)
      .first()
      .waitFor();
    await at.frame.getByText('Exports by day', { exact: true }).click();
    await at.frame.getByRole('img', { name: /in the last 30 days/ }).waitFor();
    await at.frame.getByRole('region', { name: 'Exports by day and format' }).getByText('CSV').first().waitFor();
    await isSound(at);

    host.sites[0]!.licensing.set(unlicensed);
    await at.page.reload();
    await at.frame.getByText('No export can start', { exact: true }).waitFor();
    await at.frame.getByRole('cell').first().waitFor();
    await isSound(at);
  }, 60_000);
});
