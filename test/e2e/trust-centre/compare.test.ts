import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, test } from '@jest/globals';
import { policiesCommand } from '../../../scripts/policies/command';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

describeInBrowser('a reader who compares two versions', () => {
  const site = siteInBrowser();

  it('chooses them, walks from change to change by key, and leaves out what is editorial', async () => {
    const { page, complaints, close } = await site.open({ width: 1440 });
    await page.goto('/compare/');
    await page.getByLabel('Old version').selectOption('1.1');
    await page.getByLabel('New version').selectOption('1.0');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL('**/compare/1.0/1.1/statement/');
    expect(await page.locator('.verdict .callout-title').textContent()).toBe('Wording changed, no fact changed');

    const position = page.locator('[data-position]');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await position.textContent()).toBe('1 of 7');
    await page.getByRole('button', { name: 'Next change' }).click();
    expect(await page.locator('del.is-current').textContent()).toBe('removed: which');
    expect(await page.locator('.change-list [aria-current]').textContent()).toBe('“which”, now “that”');
    const link = page.url();

    await page.getByLabel('Ignore formatting and spelling (6)').check();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await page.locator('.is-current').first().textContent()).toBe('removed: which');
    expect(await position.textContent()).toBe('1 of 1');
    expect(await page.getByRole('navigation', { name: 'Changes' }).getByRole('listitem').count()).toBe(1);

    await page.goto(link);
    expect(await page.locator(':target').textContent()).toBe('removed: which');
    expect(await page.locator(':target').evaluate((mark) => getComputedStyle(mark).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    await page.getByRole('button', { name: 'Side by side' }).click();
    expect(await page.getByRole('group', { name: 'Old' }).filter({ hasText: 'which' }).locator('ins').count()).toBe(0);
    expect(await page.getByRole('group', { name: 'New' }).filter({ hasText: 'that lets' }).locator('del').count()).toBe(
      0,
    );
    expect(complaints()).toEqual([]);
    await close();
  });

  it('sees every fact that changed first, also without JavaScript', async () => {
    const { page, close } = await site.open({ javaScript: false });
    await page.goto('/policies/2.0/backup-policy/');
    await page.getByRole('link', { name: 'Compare with 1.1' }).click();
    await page.waitForURL('**/compare/1.1/2.0/backup-policy/');
    expect(await page.locator('.verdict .callout-title').textContent()).toMatch(/^Material: \d+ facts changed$/);
    const facts = page.getByRole('region', { name: 'Facts that changed' }).getByRole('row');
    expect(await facts.first().textContent()).toBe('FactWas (1.1)Is (2.0)Apps');
    expect(await facts.filter({ hasText: 'Backups: Openbook' }).textContent()).toContain('Not there');
    const change = page.getByRole('navigation', { name: 'Changes' }).getByRole('link').first();
    await change.click();
    expect(await page.locator('[data-redline] :target').count()).toBe(1);
    await close();
  });

  test('the largest real pair and the two that changed most open, and turn side by side, without a long task', async () => {
    const data = process.env.OPENBOOK_DATA;
    if (data === undefined) return;
    const folder = await mkdtemp(join(tmpdir(), 'openbook-compare-'));
    const silent = { write: () => true };
    const never = new Promise<never>(() => {});
    const world = { siteDir: '', today: () => '2026-11-23', ask: () => never, untilStopped: () => never };
    const { page, close } = await site.open();
    await page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { longTasks: seen });
      new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    for (const number of ['13', '09', '17']) {
      const file = join(folder, `${number}.html`);
      const pair = ['old', 'new'].map((side) => join(data, `policies/pairs/${number}-${side}.md`));
      const code = await policiesCommand(['compare', ...pair, '--html', file], { ...world, out: silent, err: silent });
      expect(code).toBe(0);
      await page.goto(`file://${file}`);
      // Where nothing changed there is nothing to set side by side.
      if (number !== '13') {
        const sides = page.getByRole('button', { name: 'Side by side' });
        for (const pressed of ['true', 'false']) {
          await sides.click();
          expect(await sides.getAttribute('aria-pressed')).toBe(pressed);
        }
        await page.getByRole('button', { name: 'Previous change' }).click();
      }
      const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
      expect({ number, long: tasks.filter((duration) => duration > 200) }).toEqual({ number, long: [] });
    }
    await close();
    await rm(folder, { recursive: true });
  });
});
