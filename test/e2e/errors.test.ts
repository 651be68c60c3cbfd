import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { startHostForTest, type TestHost } from '../support/host';

const DAY_MS = 86_400_000;
const PLANTED = ['anna.schmidt@example.com', 'Payroll', 'OBK-4711', 'ghp_0123456789abcdefghijABCDEFGHIJ012345'];

describeInBrowser('an error in the page', () => {
  let host: TestHost;
  let browser: Browser;
  const pages: Page[] = [];
  let aheadMs = 0;

  beforeAll(async () => {
    // The app's functions run in this process: they, the host and the browser below see the same days pass.
    const realNow = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + aheadMs);
    [host, browser] = await Promise.all([startHostForTest({ clockwork: false }), launchBrowser()]);
  }, 120_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    jest.restoreAllMocks();
  });

  const site = () => host.sites[0]!;
  const who = (isAdmin: boolean) => site().users.find((user) => user.isAdmin === isAdmin)!.accountId;

  async function open(module: string, isAdmin = false): Promise<FrameLocator & { page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    pages.push(page);
    await page.goto(host.pageUrl({ site: site().name, user: who(isAdmin), module }));
    return Object.assign(page.frameLocator('iframe'), { page });
  }

  async function errorsView(): Promise<FrameLocator & { page: Page }> {
    const frame = await open('openbook-admin', true);
    await frame.getByRole('tab', { name: 'Errors' }).click();
    await frame.getByText('Errors of the last 90 days').waitFor();
    return frame;
  }

  const runJob = () => host.platform.runSchedule({ site: site(), moduleKey: 'openbook-daily' });

  test('becomes a group that the admin sees, and then the vendor, with nothing of a person in it', async () => {
    await (await errorsView()).getByText('Nothing of Openbook has failed on this site').waitFor();

    const frame = await open('openbook-export');
    await frame.getByLabel('JQL', { exact: true }).waitFor();
    const told = frame.page.waitForResponse(
      (response) => response.request().postData()?.includes('keepErrors') ?? false,
    );
    await frame.locator('body').evaluate((body, [person, project, key, token]) => {
      const page = body.ownerDocument.defaultView!;
      const script = body.ownerDocument.querySelector('script[src*="/assets/"]') as HTMLScriptElement;
      const message = `project = ${project} failed for ${person} with ${token} on ${key}`;
      for (let times = 0; times < 10_000; times += 1) {
        const error = new TypeError(message);
        error.stack = `TypeError: ${message}\n    at run (${script.src}:1:2345)\n    at other (https://x.example/a.js:1:1)`;
        page.dispatchEvent(new ErrorEvent('error', { error, message }));
      }
      // What the browser does to the frame when the tab goes into the background.
      Object.defineProperty(body.ownerDocument, 'visibilityState', { value: 'hidden', configurable: true });
      body.ownerDocument.dispatchEvent(new Event('visibilitychange'));
    }, PLANTED);
    await told;

    const before = await errorsView();
    const row = before.getByRole('row').filter({ hasText: 'TypeError: <clause> failed for [e-mail address removed]' });
    await row.filter({ hasText: 'Chrome' }).waitFor();
    await row.getByText('TypeError').click();
    await row.getByText(/^index-[\w-]+\.js:1:2345$/).waitFor();
    await before.getByLabel('What would be sent').getByText('"error-groups"').waitFor();
    expect(await runJob()).toEqual({ ok: true });
    expect(host.outside.collector.arrivals()).toEqual([]);

    aheadMs += DAY_MS + 2 * 3_600_000;
    expect(await runJob()).toEqual({ ok: true });
    expect(await runJob()).toEqual({ ok: true });
    const arrivals = host.outside.collector.arrivals().filter(({ kind }) => kind === 'error-groups');
    expect(arrivals).toHaveLength(1);
    const sent = JSON.stringify(arrivals[0]!.body);
    expect(sent).toContain('index-');
    const secrets = [
      ...PLANTED,
      site().cloudId,
      site().installationId,
      site().name,
      who(false),
      who(true),
      'trackingId',
    ];
    expect(secrets.filter((secret) => sent.includes(secret))).toEqual([]);

    const after = await errorsView();
    await after.getByRole('cell', { name: 'Sent', exact: true }).waitFor();
    await after.page.goto(host.outside.collectorUrl);
    await after.page.getByText('error-groups').first().waitFor();
  }, 120_000);
});
