import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { startHostForTest, type TestHost } from '../support/host';

/** From the app in Jira to the words of the policies, over the real bridge and the built trust centre. */
describeInBrowser('what the app says about data leads to the statement', () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
    if (host.trustCentreUrl === undefined) throw new Error('The trust centre is not built: npm run build');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const userWho = (isAdmin: boolean) => host.sites[0]!.users.find((user) => user.isAdmin === isAdmin)!.accountId;

  async function open(at: TestHost, module: string, user: string): Promise<FrameLocator> {
    page = await browser.newPage();
    await page.goto(at.pageUrl({ site: at.sites[0]!.name, user, module }));
    return page.frameLocator('iframe');
  }

  /** The new tab that a click opens. */
  async function opened(link: Locator): Promise<Page> {
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.waitForLoadState();
    return tab;
  }

  test('an admin clicks a category and lands on its clause', async () => {
    const frame = await open(host, 'openbook-admin', userWho(true));
    await frame.locator('summary').filter({ hasText: 'Error tracking' }).click();
    const tab = await opened(frame.getByRole('link', { name: 'What the statement says of error tracking data' }));
    expect(tab.url()).toBe(`${host.trustCentreUrl}/policies/2.0/statement/#error-tracking-data`);
    const clause = tab.locator('#error-tracking-data');
    expect(await clause.textContent()).toContain('error tracking');
    // In sight, and below whatever stands at the top; the page may still be scrolling.
    await tab.waitForFunction(() => {
      const { top, bottom } = document.querySelector('#error-tracking-data')!.getBoundingClientRect();
      const middle = document.elementFromPoint(innerWidth / 2, (top + bottom) / 2);
      return top >= 0 && bottom < innerHeight && middle?.closest('header') === null;
    });
    // Jira's page cannot be reached from it.
    expect(await tab.evaluate(() => window.opener as unknown)).toBeNull();
  });

  test('the admin page names its policy version, and every link on it has an address', async () => {
    const frame = await open(host, 'openbook-admin', userWho(true));
    await frame.getByText('Described by policy version 2.0: read the statement').waitFor();
    // From the last: what unfolds moves none that is still to come.
    for (const summary of (await frame.locator('summary').all()).reverse()) await summary.click();
    const addresses = await frame.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const statement = `${host.trustCentreUrl}/policies/2.0/statement/`;
    expect(addresses).toEqual([
      statement,
      `${host.trustCentreUrl}/policies/statement/`,
      // The categories.
      `${statement}#account-data`,
      `${statement}#customer-content`,
      `${statement}#session-data`,
      `${statement}#product-analytics-data`,
      `${statement}#error-tracking-data`,
      `${statement}#support-data`,
      // What is sent.
      `${statement}#product-analytics-data`,
      `${statement}#error-tracking-data`,
      `${statement}#support-data`,
      `${statement}#support-data`,
      `${statement}#account-data`,
      host.outside.deskUrl,
    ]);
  });

  test('a user of the export page reads what is kept', async () => {
    const frame = await open(host, 'openbook-export', userWho(false));
    const tab = await opened(frame.getByRole('link', { name: 'What Openbook keeps' }));
    expect(tab.url()).toBe(`${host.trustCentreUrl}/policies/2.0/statement/`);
    expect(await tab.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('neither page has links where the trust centre has no address', async () => {
    const without = await startHostForTest({ variables: {} });
    try {
      const admin = await open(without, 'openbook-admin', userWho(true));
      await admin.getByText('Described by policy version 2.0.').waitFor();
      expect(await admin.locator('a').count()).toBe(0);
      const exporting = await open(without, 'openbook-export', userWho(false));
      await exporting.getByText('No exports yet').waitFor();
      expect(await exporting.locator('a').count()).toBe(0);
    } finally {
      await without.close();
    }
  });
});
