import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, FrameLocator, Page, Request } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { startHostForTest, type TestHost } from '../support/host';

const DAY_MS = 86_400_000;

describeInBrowser('the use of the app is counted', () => {
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

  async function open(module: string, { isAdmin = false, says = '' } = {}): Promise<FrameLocator & { page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.clock.setSystemTime(Date.now());
    if (says) await context.addInitScript(says);
    const page = await context.newPage();
    pages.push(page);
    await page.goto(host.pageUrl({ site: site().name, user: who(isAdmin), module }));
    return Object.assign(page.frameLocator('iframe'), { page });
  }

  /** A person looks at the preview of one issue after another, and leaves the tab; gives how often the page sent counts. */
  async function usesThePage(keys: readonly string[], { says = '', sends = true } = {}): Promise<number> {
    const frame = await open('openbook-export', { says });
    const isFlush = (request: Request) => request.postData()?.includes('keepUsage') ?? false;
    let flushes = 0;
    frame.page.on('request', (request) => (flushes += isFlush(request) ? 1 : 0));
    for (const key of keys) {
      const box = frame.getByLabel('JQL', { exact: true });
      await box.fill(`key = ${key}`);
      await box.press('Enter');
      await frame.getByText('1 issue ·').waitFor();
      await frame.getByRole('cell', { name: key, exact: true }).waitFor();
    }
    const sent = sends ? frame.page.waitForResponse((response) => isFlush(response.request())) : null;
    // What the browser does to the frame when the tab goes into the background.
    await frame.locator('body').evaluate((body) => {
      Object.defineProperty(body.ownerDocument, 'visibilityState', { value: 'hidden', configurable: true });
      body.ownerDocument.dispatchEvent(new Event('visibilitychange'));
    });
    await sent;
    return flushes;
  }

  const runJob = () => host.platform.runSchedule({ site: site(), moduleKey: 'openbook-daily' });
  const usageView = async () => {
    const frame = await open('openbook-admin', { isAdmin: true });
    await frame.getByRole('tab', { name: 'Usage' }).click();
    await frame.getByRole('img', { name: /^Uses in the last 30 days: / }).waitFor();
    return frame;
  };
  const previews = (frame: FrameLocator) => frame.getByRole('row').filter({ hasText: 'Preview' });

  test('from the page over the row of the day to the collector, without a word about the site', async () => {
    const keys = [1, 2, 3, 4, 5, 6].map((number) => `OBK-${number}`);
    await usesThePage(keys);

    // The admin sees the numbers of today, and what would leave, before anything has left.
    const before = await usageView();
    await previews(before).filter({ hasText: 'so far' }).waitFor();
    await before.getByLabel('What would be sent').getByText('"preview"').waitFor();
    expect(await runJob()).toEqual({ ok: true });
    expect(host.outside.collector.arrivals()).toEqual([]);

    aheadMs += DAY_MS + 2 * 3_600_000;
    expect(await runJob()).toEqual({ ok: true });
    expect(await runJob()).toEqual({ ok: true });

    const arrivals = host.outside.collector.arrivals();
    expect(arrivals.map(({ kind }) => kind)).toEqual(['daily-numbers']);
    const { body } = arrivals[0]!;
    expect(Object.keys(body).sort()).toEqual(
      ['appVersion', 'buckets', 'day', 'features', 'kind', 'outcomes', 'sendId', 'sizes'].sort(),
    );
    expect(body['features']).toEqual(['preview']);
    expect(body['buckets']).toEqual(['5-9']);
    const told = JSON.stringify(body);
    for (const secret of [site().cloudId, site().installationId, site().name, who(false), who(true), 'OBK']) {
      expect(told).not.toContain(secret);
    }

    const after = await usageView();
    await after.getByRole('img', { name: /^Uses in the last 30 days: .*Preview \d+ times/ }).waitFor();
    await after.getByRole('cell', { name: 'Sent', exact: true }).waitFor();
    const shown = await open('openbook-admin', { isAdmin: true });
    await shown.page.goto(host.outside.collectorUrl);
    await shown.page.getByText('daily-numbers').first().waitFor();
    expect(host.log.filter(({ level }) => level === 'error')).toEqual([]);
  }, 120_000);

  test.each([
    [
      'Global Privacy Control',
      "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
    ],
    ['Do Not Track', "Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })"],
  ])(
    'whose browser says %s is not counted, and is told so',
    async (_name, says) => {
      aheadMs += 3 * DAY_MS;
      expect(await usesThePage(['OBK-1'], { says, sends: false })).toBe(0);
      const frame = await open('openbook-export', { says });
      await frame.getByText('Usage counting is off: your browser asks not to be tracked.').waitFor();
      const admin = await usageView();
      expect(await admin.getByRole('cell', { name: /so far$/ }).count()).toBe(0);
      await admin.getByRole('tab', { name: 'Settings' }).click();
      await admin.getByText('Your own browser does not ask for that.', { exact: false }).waitFor();
    },
    60_000,
  );

  test('an admin turns the counting off: nothing is counted, and the page says so', async () => {
    aheadMs += 3 * DAY_MS;
    const admin = await usageView();
    await admin.getByRole('tab', { name: 'Settings' }).click();
    await admin.getByLabel('Count the use of Openbook on this site').uncheck();
    await admin.getByRole('row').filter({ hasText: 'Daily numbers' }).getByText('Switched off').waitFor();
    const frame = await open('openbook-export');
    await frame.getByText('Usage counting is off: an admin of this site turned it off.').waitFor();
    await usesThePage(['OBK-1']);
    const later = await usageView();
    await later.getByText('Nothing is sent, because nothing is counted.').waitFor();
    expect(await later.getByRole('cell', { name: /so far$/ }).count()).toBe(0);
  }, 60_000);
});
