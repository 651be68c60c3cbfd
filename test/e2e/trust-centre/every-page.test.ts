import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser';
import { openReader, pagePaths, serveSite } from '../../support/trust-centre';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and axe's own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WINDOWS = [
  { width: 1280, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

describeInBrowser('every page of the trust centre', () => {
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(WINDOWS)(
    'passes axe and asks no other host, $width px wide, $theme',
    async (window) => {
      const findings: string[] = [];
      const reader = await openReader(browser, site.url, window);
      for (const path of pagePaths()) {
        await reader.page.goto(path);
        // A short link moves on at once; its target is looked at as itself.
        if (new URL(reader.page.url()).pathname !== path) continue;
        await reader.page.evaluate(AXE);
        const { violations } = await reader.page.evaluate(
          (rules) =>
            (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run({
              runOnly: rules,
            }),
          RULES,
        );
        for (const { id, nodes } of violations) findings.push(`${path} ${id}: ${nodes[0]?.html ?? ''}`);
      }
      expect({ findings, foreign: reader.foreign(), complaints: reader.complaints() }).toEqual({
        findings: [],
        foreign: [],
        complaints: [],
      });
      await reader.close();
    },
    240_000,
  );

  test('fits a window of 320 px without scrolling sideways', async () => {
    const reader = await openReader(browser, site.url, { width: 320 });
    const tooWide: string[] = [];
    for (const path of pagePaths()) {
      await reader.page.goto(path);
      const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) tooWide.push(`${path} is ${width} px wide`);
    }
    expect(tooWide).toEqual([]);
    await reader.close();
  }, 120_000);

  test('reads without JavaScript: the same text as with it', async () => {
    const [plain, full] = await Promise.all([
      openReader(browser, site.url, { javaScript: false }),
      openReader(browser, site.url),
    ]);
    for (const path of pagePaths()) {
      await Promise.all([plain.page.goto(path), full.page.goto(path)]);
      if (new URL(full.page.url()).pathname !== path) continue;
      const [withoutScripts, withScripts] = await Promise.all(
        [plain, full].map(async ({ page }) => (await page.locator('main').textContent()) ?? ''),
      );
      // Scripts may add controls; no sentence of the text may need them.
      expect(withoutScripts!.length).toBeGreaterThan(200);
      const words = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(words(withScripts!).length - words(withoutScripts!).length).toBeLessThan(300);
    }
    await Promise.all([plain.close(), full.close()]);
  }, 120_000);
});
