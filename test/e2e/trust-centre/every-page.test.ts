import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../../support/accessibility';
import { describeInBrowser } from '../../support/browser';
import { pagePaths, siteInBrowser } from '../../support/trust-centre';

/** WCAG 2.2 A and AA, and axe's own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those of them that judge how a page is drawn. */
const RULES_OF_LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];
/** The page on which all rules are asked in either window: its frame and menu, which change with the width, are those of all. */
const FRONT_PAGE = '/';

/**
 * The second time without the older versions, whose pages are made as those of the newest are, and without the rules that read
 * the same document again.
 */
const WINDOWS = [
  { width: 1280, theme: 'light', paths: pagePaths, rulesFor: () => RULES },
  {
    width: 320,
    theme: 'dark',
    paths: () => pagePaths().filter((path) => !/^\/policies\/1\./.test(path)),
    rulesFor: (path: string) => (path === FRONT_PAGE ? RULES : RULES_OF_LOOKS),
  },
] as const;

describeInBrowser('every page of the trust centre', () => {
  const site = siteInBrowser();

  test.each(WINDOWS)(
    'passes axe, fits, asks no other host and reads without JavaScript, $width px wide, $theme',
    async ({ paths, rulesFor, ...window }) => {
      const findings: string[] = [];
      const reader = await site.open(window);
      for (const path of paths()) {
        await reader.page.goto(path);
        // A short link moves on at once; its target is looked at as itself.
        if (new URL(reader.page.url()).pathname !== path) continue;
        const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
        if (width > window.width) findings.push(`${path} is ${width} px wide`);
        const { withScripts, without } = await textLengths(reader.page);
        // Scripts may add controls; no sentence of the text may need them.
        if (without < 200 || withScripts - without >= 300) findings.push(`${path} lacks text without JavaScript`);
        for (const { id, elements } of await axeFindings(reader.page, rulesFor(path))) {
          findings.push(`${path} ${id}: ${elements[0] ?? ''}`);
        }
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
});

/** How much text the page's main part has as its scripts left it, and as it was served. */
async function textLengths(page: Page): Promise<{ readonly withScripts: number; readonly without: number }> {
  return page.evaluate(async () => {
    const length = (of: Document) => (of.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim().length;
    const served = await (await fetch(location.pathname)).text();
    return {
      withScripts: length(document),
      without: length(new DOMParser().parseFromString(served, 'text/html')),
    };
  });
}
