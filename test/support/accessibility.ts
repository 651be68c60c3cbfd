import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The app's own document, inside the product's page. */
const appFrame = (page: Page) => page.frames().at(-1)!;

/** What axe finds in the app's frame and calls serious or worse, with where it is. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const frame = appFrame(page);
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** By how many pixels the app's page scrolls sideways: 0, as everything wide scrolls in a frame of its own. */
export function sidewaysScroll(page: Page): Promise<number> {
  return appFrame(page).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
