import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

const LIGHT = 'rgb(251, 252, 251)';
const DARK = 'rgb(15, 21, 19)';

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describeInBrowser('the colours of the trust centre', () => {
  const site = siteInBrowser();

  it('follow the system, with and without scripts', async () => {
    for (const javaScript of [true, false]) {
      const { page, close } = await site.open({ theme: 'dark', javaScript });
      await page.goto('/security/');
      expect(await ground(page)).toBe(DARK);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await ground(page)).toBe(LIGHT);
      await close();
    }
  });

  it('follow the reader, on every page from then on, until the reader gives them back to the system', async () => {
    const { page, close } = await site.open({ theme: 'light' });
    await page.goto('/security/');
    const button = page.locator('[data-theme-button]');
    expect(await button.innerText()).toMatch(/System$/);
    await button.click();
    await button.click();
    expect(await button.innerText()).toMatch(/Dark$/);
    expect(await ground(page)).toBe(DARK);

    await page.goto('/policies/1.1/statement/');
    expect(await ground(page)).toBe(DARK);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'openbook-theme': 'dark' });

    await button.click();
    expect(await ground(page)).toBe(LIGHT);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await close();
  });

  it('are there before the first paint', async () => {
    const { page, close } = await site.open({ theme: 'light' });
    await page.addInitScript(() => localStorage.setItem('openbook-theme', 'dark'));
    // A body that is being read: the script in the head has run, the page has not ended.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        document.documentElement.dataset.seen = document.documentElement.dataset.theme ?? 'nothing';
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/');
    expect(await page.getAttribute('html', 'data-seen')).toBe('dark');
    await close();
  });
});
