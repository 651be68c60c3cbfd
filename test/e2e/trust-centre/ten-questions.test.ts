import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser, type Reader } from '../../support/trust-centre';

type Question = {
  readonly question: string;
  readonly page: string;
  readonly anchor: string;
  readonly answer: string;
};

const questions = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs-site/questions.json'), 'utf8'),
) as Question[];

describeInBrowser('ten questions as questionnaires put them', () => {
  const site = siteInBrowser();
  let reader: Reader;
  beforeAll(async () => {
    reader = await site.open();
  });

  test('there are ten of them', () => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(10);
  });

  test.each(questions)('$question', async ({ page: path, anchor, answer }) => {
    const { page } = reader;
    await page.goto(`${path}#${anchor}`);
    await page.waitForFunction((id) => {
      const { top } = document.getElementById(id)!.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight;
    }, anchor);
    // One screen: what the window shows when the link has opened, with no scrolling.
    const seen = await page.evaluate((id) => {
      const target = document.getElementById(id)!;
      const place = /^H\d$/.test(target.tagName)
        ? (target.closest('section') ?? document.querySelector('main')!)
        : target;
      const shown: string[] = [];
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { top, bottom, width } = range.getBoundingClientRect();
        if (width > 0 && top >= 0 && bottom <= window.innerHeight) shown.push(node.textContent ?? '');
      }
      return shown.join(' ').replace(/\s+/g, ' ');
    }, anchor);
    expect(seen).toContain(answer);
    // What the vendor did not state comes with the address to ask, on the same screen.
    if (answer === 'Not stated') expect(seen).toContain('support@alpha-serve.com');
  });
});
