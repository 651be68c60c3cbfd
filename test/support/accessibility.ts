import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The app's own document, inside the product's page. */
const appFrame = (page: Page) => page.frames().at(-1)!;

/** A rule that is broken, and the first 160 characters of each element that breaks it. */
export type AxeFinding = { readonly id: string; readonly impact: string; readonly elements: readonly string[] };

/**
 * What axe finds in a document; `tags` chooses the rules, all of them where absent. Only that leaves the browser: what
 * passed is a hundred times as long, and takes as long to carry as axe takes to look.
 */
export async function axeFindings(document: Page | Frame, tags?: readonly string[]): Promise<readonly AxeFinding[]> {
  await document.evaluate(AXE);
  return document.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      const { violations } = await axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) });
      return violations.map(({ id, impact, nodes }) => ({
        id,
        impact: impact ?? 'minor',
        elements: nodes.map(({ html }) => html.slice(0, 160)),
      }));
    },
    tags as string[] | undefined,
  );
}

/** What axe finds in the app's frame and calls serious or worse, with where it is. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  return (await axeFindings(appFrame(page)))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, elements }) => `${id}: ${elements.join(' | ')}`);
}

/** By how many pixels the app's page scrolls sideways: 0, as everything wide scrolls in a frame of its own. */
export function sidewaysScroll(page: Page): Promise<number> {
  return appFrame(page).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
