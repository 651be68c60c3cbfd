import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seriousFindings, sidewaysScroll } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { startHostForTest, type TestHost } from '../support/host';

/** What widens a page that does not wrap: a word without an end, and more lines than fit. */
const LONG = `The worker stopped at ${'averylongwordwithoutanyspace'.repeat(8)} and could not go on`;
const FRAMES = Array.from({ length: 20 }, (_, at) => `export-worker-with-a-long-name-4f3a.js:1:${2345 + at}`);

describeInBrowser('the views of the admin page', () => {
  let host: TestHost;
  let browser: Browser;

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
    // The first site has usage and errors, the second has none of either.
    await keep('keepUsage', {
      flushId: '0b6e1b1e-5f0a-4a70-9f54-0a0a3f6c0001',
      rows: [
        { feature: 'preview', outcome: 'done', size: 'none', count: 4711 },
        { feature: 'definition-shared', outcome: 'failed', size: 'none', count: 1 },
        { feature: 'export-parquet', outcome: 'done', size: '100000-up', count: 12 },
      ],
    });
    await keep('keepErrors', {
      trackingId: '0b6e1b1e-5f0a-4a70-9f54-0a0a3f6c0001',
      part: 1,
      browserFamily: 'Chrome',
      browserMajor: 141,
      systemFamily: 'Linux',
      errors: [
        { name: 'TypeError', message: LONG, frames: FRAMES, count: 10_000 },
        { name: 'RangeError', message: 'x is null', frames: [], count: 1 },
      ],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  async function keep(functionKey: string, payload: unknown) {
    const site = host.sites[0]!;
    const { accountId } = site.users[0]!;
    const call = { site, accountId, moduleKey: 'openbook-export', functionKey, payload };
    expect(await host.platform.invokeResolver(call)).toMatchObject({ ok: true });
  }

  /** Each theme, each width, and each view with data and without; not all of them with each other. */
  test.each([
    ['light', 1280, 'with data'],
    ['dark', 375, 'with data'],
    ['light', 375, 'without data'],
  ])(
    'nothing serious is found, %s, %d px wide, %s',
    async (theme, width, data) => {
      const isEmpty = data === 'without data';
      const site = host.sites[isEmpty ? 1 : 0]!;
      const user = site.users.find(({ isAdmin }) => isAdmin)!.accountId;
      const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      await page.goto(host.pageUrl({ site: site.name, user, module: 'openbook-admin', theme }));
      const frame = page.frameLocator('iframe');
      const sound = async () => expect([await seriousFindings(page), await sidewaysScroll(page)]).toEqual([[], 0]);

      const counted = frame.getByRole('img', { name: /^Records by category: / });
      await counted.waitFor();
      await frame.locator('summary').filter({ hasText: 'Error tracking' }).press('Enter');
      await frame.locator('summary').filter({ hasText: 'Error report' }).press('Enter');
      if (!isEmpty) {
        await frame.getByRole('button', { name: 'Show the records' }).press('Enter');
        const records = frame.getByRole('region', { name: 'Records: Error report' }).locator('summary');
        await records.nth(1).press('Enter');
        await records.nth(0).press('Enter');
        await frame.getByRole('definition').filter({ hasText: 'RangeError' }).waitFor();
        await frame.getByRole('definition').filter({ hasText: 'TypeError' }).waitFor();
      }
      await sound();
      await frame.getByRole('button', { name: 'Erase everything' }).press('Enter');
      await frame.getByRole('dialog').getByRole('textbox').waitFor();
      await sound();
      await page.keyboard.press('Escape');
      await frame.getByRole('dialog').waitFor({ state: 'detached' });

      await frame.getByRole('tab', { name: 'Settings' }).click();
      await frame.getByLabel('Count the use of Openbook on this site').waitFor();
      await sound();

      await frame.getByRole('tab', { name: 'Usage' }).click();
      const chart = frame.getByRole('img', { name: /^Uses in the last 30 days: / });
      await (isEmpty ? frame.getByText('Nothing was counted in the last 30 days.') : chart).waitFor();
      await sound();

      await frame.getByRole('tab', { name: 'Errors' }).click();
      if (isEmpty) await frame.getByText('Nothing of Openbook has failed on this site').waitFor();
      else {
        const long = frame.locator('summary').filter({ hasText: 'TypeError' });
        await long.press('Enter');
        await frame.getByText(FRAMES[19]!, { exact: true }).first().waitFor();
      }
      await sound();
      await page.close();
    },
    90_000,
  );

  test.each([
    ['light', 1280],
    ['dark', 375],
  ] as const)(
    'an admin gets started: what it does, what it keeps, how it stands, and a first export, %s, %d px wide',
    async (theme, width) => {
      const site = host.sites[0]!;
      const admin = site.users.find(({ isAdmin }) => isAdmin)!.accountId;
      const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      await page.goto(host.pageUrl({ site: site.name, user: admin, module: 'openbook-get-started', theme }));
      const frame = page.frameLocator('iframe');
      const kept = frame.getByRole('region', { name: 'What Openbook keeps, by data category' });
      await kept.getByRole('cell', { name: /Export definition/ }).waitFor();
      await frame.getByText('Not needed: this is no production environment').waitFor();
      expect([await seriousFindings(page), await sidewaysScroll(page)]).toEqual([[], 0]);

      await frame.getByRole('button', { name: 'Make a first export' }).press('Enter');
      await page.waitForURL(/module=openbook-export/);
      await frame.getByRole('heading', { name: 'Export issues' }).waitFor();
      await page.close();
    },
    60_000,
  );

  test('whoever is no admin is told so, and can export all the same', async () => {
    const site = host.sites[0]!;
    const user = site.users.find(({ isAdmin }) => !isAdmin)!.accountId;
    const page = await browser.newPage();
    await page.goto(host.pageUrl({ site: site.name, user, module: 'openbook-get-started' }));
    const frame = page.frameLocator('iframe');
    await frame.getByText('Only Jira admins can see what is kept').first().waitFor();
    expect(await frame.getByRole('button', { name: 'Make a first export' }).isEnabled()).toBe(true);
    await page.close();
  }, 60_000);
});
