import { createHash } from 'node:crypto';
import { afterAll, beforeAll, afterEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { noFaults } from '../../host/jira';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { expectSameIssues, issuesOverRest } from '../support/embedded-issues';
import { openExportPage, rowsOf, type ExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';

const MEMBER = { name: 'Jonas Lindqvist', email: 'jonas@example.com' };
const NOBODY = { name: 'Tomás Ó Briain', email: 'tomas@example.com' };

describeInBrowser('a Jira user exports issues', () => {
  let host: TestHost;
  let browser: Browser;
  let opened: ExportPage | undefined;

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  afterEach(async () => {
    host.faults!.set(noFaults);
    await opened?.page.context().close();
    opened = undefined;
  });

  const accountOf = (name: string) => host.sites[0]!.users.find(({ displayName }) => displayName === name)!.accountId;
  const open = async (user = MEMBER) => {
    const site = host.sites[0]!.name;
    opened = await openExportPage(
      browser,
      host.pageUrl({ site, user: accountOf(user.name), module: 'openbook-export' }),
    );
    return opened;
  };

  test('the whole job: query, count, preview, export; the file holds what Jira holds', async () => {
    const jql = 'project = OBK AND status != Done ORDER BY key';
    const issues = await issuesOverRest(host, MEMBER.email, jql);
    expect(issues.length).toBeGreaterThan(100);

    const page = await open();
    await page.typeJql(jql);
    await page.bar.getByText(`${issues.length.toLocaleString('en-US')} issues · 11 columns · CSV`).waitFor();
    // The preview shows the same rows that the file will hold.
    await page.frame.getByRole('cell', { name: issues[0]!.key, exact: true }).waitFor();
    const { name, bytes } = await page.download();

    expect(name).toMatch(/^quayside-issues-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
    expectSameIssues(rowsOf(bytes), issues);

    // The page says what came out, and the site's history has it without a person or the query.
    await page.bar.getByText(`${issues.length.toLocaleString('en-US')} issues exported`).waitFor();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await page.bar.getByText('Details').click();
    await page.bar.getByText(sha256).waitFor();
    expect(host.cspViolations).toEqual([]);
    expect(host.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(host.log.map(({ message }) => message).join('\n')).not.toContain('OBK');
  }, 60_000);

  test('somebody who sees no project gets no issue, and is told so', async () => {
    const page = await open(NOBODY);
    await page.typeJql('created >= -3000d');
    await page.bar.getByText('0 issues').waitFor();
    await page.exportButton.click();
    await page.bar.getByText('There is nothing to put into a file.').waitFor();
  });

  test('JQL that Jira refuses is refused in Jira’s words, under the box', async () => {
    const page = await open();
    await page.typeJql('asignee = currentUser()');
    await page.frame.getByText("Field 'asignee' does not exist or you do not have permission to view it.").waitFor();
    await page.exportButton.click();
    expect(await page.jql.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
  });

  test.each([
    ['keeps failing', { errorRate: 1 }, 'Jira cannot answer at the moment'],
    ['cannot be reached', { networkDown: true }, 'Jira does not answer'],
  ])(
    'when Jira %s in mid-export, the page says what to do and offers no file',
    async (_what, faults, sentence) => {
      const page = await open();
      await page.typeJql('project = OBK ORDER BY key');
      await page.frame.getByRole('cell', { name: 'OBK-1', exact: true }).waitFor();
      let downloads = 0;
      page.page.on('download', () => (downloads += 1));

      host.faults!.set({ ...faults, sparedRequests: 1 });
      await page.exportButton.click();
      await page.bar.getByText('The export was interrupted; nothing is lost').waitFor({ timeout: 60_000 });
      await page.bar.getByText(new RegExp(`^${sentence}`)).waitFor();
      expect(downloads).toBe(0);

      // The same export goes on as soon as Jira does.
      host.faults!.set(noFaults);
      const [download] = await Promise.all([
        page.page.waitForEvent('download'),
        page.bar.getByRole('button', { name: 'Continue' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
    },
    120_000,
  );

  test('a busy Jira slows the export and loses nothing', async () => {
    const jql = 'project = OBK ORDER BY key';
    const issues = await issuesOverRest(host, MEMBER.email, jql);
    const page = await open();
    await page.typeJql(jql);
    await page.bar.getByText(`${issues.length.toLocaleString('en-US')} issues ·`).waitFor();
    host.faults!.set({ rateLimitRate: 0.2, errorRate: 0.1, retryAfterSeconds: 0 });
    const { bytes } = await page.download();
    expect(rowsOf(bytes).map(({ Key }) => Key)).toEqual(issues.map(({ key }) => key));
  }, 120_000);

  test('Cancel stops at once, and no file arrives', async () => {
    const page = await open();
    await page.typeJql('project = OBK ORDER BY key');
    await page.frame.getByRole('cell', { name: 'OBK-1', exact: true }).waitFor();
    let downloads = 0;
    page.page.on('download', () => (downloads += 1));
    host.faults!.set({ latencyMs: 2000 });
    await page.exportButton.click();
    await page.cancelButton.click();
    await page.bar.getByText('Export cancelled; no file was made').waitFor();
    expect(downloads).toBe(0);
  });
});
