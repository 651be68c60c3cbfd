import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

describeInBrowser('the search', () => {
  const site = siteInBrowser();

  const field = (page: Page) => page.getByRole('combobox', { name: 'Search the trust centre' });
  const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');

  /** The address of the option that the field says is the active one. */
  const active = (page: Page) =>
    page.evaluate(() => {
      const id = document.querySelector('[role="combobox"]')?.getAttribute('aria-activedescendant');
      return id == null ? null : (document.getElementById(id)?.getAttribute('href') ?? null);
    });

  it('loads nothing before it is used, and then walks from "/" to the clause by keyboard alone', async () => {
    const { page, foreign, complaints, close } = await site.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /search/.test(path))).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('hetzner');
    await options(page).first().waitFor();
    expect(await field(page).inputValue()).toBe('hetzner');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.search-panel mark').first().innerText()).toMatch(/hetzner/i);
    expect(asked.filter((path) => path.startsWith('/search/'))).toEqual(['/search/current.json']);

    expect(await active(page)).toBe(null);
    await page.keyboard.press('ArrowDown');
    const first = await active(page);
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBe(first);
    expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => `${url.pathname}${url.hash}` === first);
    expect(foreign()).toEqual([]);
    expect(complaints()).toEqual([]);
    await close();
  });

  it('finds in the version that one is reading, and in all of them when asked to', async () => {
    const { page, close } = await site.open();
    await page.goto('/policies/1.0/statement/');
    await page.getByRole('searchbox', { name: 'Search the trust centre' }).fill('behavior');
    await options(page).first().waitFor();
    const found = () => options(page).evaluateAll((all) => all.map((option) => option.getAttribute('href')));
    expect(await found()).toContain('/policies/1.0/statement/#product-analytics-data');
    expect((await found()).filter((href) => /\/policies\/(?!1\.0)/.test(href ?? ''))).toEqual([]);

    await page.getByRole('radio', { name: 'All versions' }).check();
    await page.locator('[role="option"][href^="/policies/1.1/"]').first().waitFor();
    expect(await found()).toContain('/policies/1.1/statement/#product-analytics-data');
    expect(await page.getByText('1.1, reconstructed', { exact: true }).first().isVisible()).toBe(true);
    await close();
  });

  it('says that nothing was found, and what one can do', async () => {
    const { page, close } = await site.open();
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Search the trust centre' }).fill('blockchain');
    await page.getByText('Nothing found for “blockchain” in the pages and version 2.0.').waitFor();
    expect(await options(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Search all versions' }).click();
    await page.getByText('Nothing found for “blockchain” in any version.').waitFor();
    expect(await page.locator('.search-help a').getAttribute('href')).toBe('mailto:support@alpha-serve.com');
    await close();
  });

  it('says that it could not be loaded, and tries again', async () => {
    const { page, close } = await site.open();
    await page.route('**/search/current.json', (route) => route.abort(), { times: 1 });
    await page.goto('/');
    const box = page.getByRole('searchbox', { name: 'Search the trust centre' });
    await box.fill('hetzner');
    await page.getByText('The search could not be loaded.').waitFor();
    await field(page).press('Backspace');
    await options(page).first().waitFor();
    await close();
  });

  it('closes with Escape and when the reader goes on, and fits a phone of 320 pixels', async () => {
    const { page, close } = await site.open({ width: 320 });
    await page.goto('/');
    const panel = page.locator('.search-panel');
    await page.getByRole('searchbox', { name: 'Search the trust centre' }).fill('retension');
    await options(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const box = await panel.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(320);

    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(' ');
    await page.keyboard.press('Backspace');
    await panel.waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    expect(await panel.isVisible()).toBe(false);
    await close();
  });

  it('is not there without scripts', async () => {
    const { page, close } = await site.open({ javaScript: false });
    await page.goto('/');
    expect(await page.locator('form[data-search]').isVisible()).toBe(false);
    await close();
  });
});
