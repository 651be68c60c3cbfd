import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

describeInBrowser('the search of the data inventory', () => {
  const site = siteInBrowser();

  const shownFields = (page: Page) =>
    page.locator('[data-record] tbody th:visible').evaluateAll((cells) => cells.map((cell) => cell.textContent));
  const shownCategories = (page: Page) =>
    page.locator('[data-category] h2:visible').evaluateAll((titles) => titles.map(({ id }) => id));
  const count = (page: Page, words: string) =>
    page.locator('[data-inventory-count]').filter({ hasText: words }).waitFor({ state: 'attached' });

  it('finds a field in all categories that hold it, as one types', async () => {
    const { page, close } = await site.open();
    await page.goto('/data/');
    await page.getByLabel('Find a field').fill('client key');
    expect(await shownFields(page)).toEqual(['clientKey', 'clientKey', 'ClientKey', 'ClientKey']);
    expect(await shownCategories(page)).toEqual(['account', 'error-tracking']);
    await count(page, '4 fields match.');
    expect(new URL(page.url()).search).toBe('?q=client+key');
    await close();
  });

  it('shows the whole category that one asks for', async () => {
    const { page, close } = await site.open();
    await page.goto('/data/?q=error%20tracking');
    expect(await shownCategories(page)).toEqual(['error-tracking']);
    expect(await shownFields(page)).toContain('TrackingID');
    await close();
  });

  it('counts what the app filter leaves', async () => {
    const { page, close } = await site.open();
    await page.goto('/data/?q=client+key&app=openbook');
    await count(page, '2 fields match.');
    await page.getByLabel('Show what holds for').selectOption('');
    await count(page, '4 fields match.');
    await close();
  });

  it('shows everything again once the box is empty', async () => {
    const { page, close } = await site.open();
    await page.goto('/data/?q=nothing-has-this-name');
    expect(await shownFields(page)).toEqual([]);
    await page.getByLabel('Find a field').fill('');
    expect(await shownCategories(page)).toEqual([
      'account',
      'session',
      'support',
      'error-tracking',
      'product-analytics',
      'customer-content',
    ]);
    expect(new URL(page.url()).search).toBe('');
    await close();
  });
});
