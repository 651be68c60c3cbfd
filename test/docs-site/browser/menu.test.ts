import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

describeInBrowser('the menu on a phone', () => {
  const site = siteInBrowser();

  it('opens by its button and closes with Escape, by keyboard alone', async () => {
    const { page, close } = await site.open({ width: 390 });
    await page.goto('/security/');
    const menu = page.getByRole('navigation', { name: 'Trust centre' });
    const button = page.getByRole('button', { name: 'Menu' });
    expect(await menu.isVisible()).toBe(false);
    expect(await button.getAttribute('aria-expanded')).toBe('false');

    await button.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Overview');
    expect(await menu.locator('[aria-current=page]').innerText()).toBe('Security measures');

    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it('opens by a link without scripts', async () => {
    const { page, close } = await site.open({ width: 390, javaScript: false });
    await page.goto('/security/');
    await page.getByRole('link', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Backup policy' }).first().click();
    expect(await page.title()).toMatch(/^Backup policy/);
    await close();
  });

  it('marks the document in another version, though not as this page', async () => {
    const { page, close } = await site.open();
    await page.goto('/policies/1.0/statement/');
    const current = page.getByRole('navigation', { name: 'Trust centre' }).locator('[aria-current]');
    expect(await current.allInnerTexts()).toEqual(['Statement']);
    expect(await current.getAttribute('aria-current')).toBe('true');
    await close();
  });

  it('lets the reader skip to the text first', async () => {
    const { page, close } = await site.open();
    await page.goto('/security/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await close();
  });
});
