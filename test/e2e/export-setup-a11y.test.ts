import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seriousFindings, sidewaysScroll } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { openExportPage, type ExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';

describeInBrowser('the export page without a mouse', () => {
  let host: TestHost;
  let browser: Browser;

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const open = (theme: string) => {
    const site = host.sites[0]!;
    const { accountId } = site.users.find(({ displayName }) => displayName === 'Jonas Lindqvist')!;
    return openExportPage(
      browser,
      host.pageUrl({ site: site.name, user: accountId, module: 'openbook-export', theme }),
    );
  };

  /** Presses Tab (or another key) until what has the focus is called so. */
  const walkTo = async ({ page }: ExportPage, name: RegExp, key = 'Tab') => {
    const frame = page.frames().at(-1)!;
    const seen: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      const focused = await frame.evaluate(() => {
        const here = document.activeElement as HTMLInputElement | null;
        const label = here?.getAttribute('aria-label') ?? here?.labels?.[0]?.textContent ?? here?.textContent ?? '';
        return label.trim();
      });
      if (name.test(focused)) return;
      seen.push(focused);
      await page.keyboard.press(key);
    }
    throw new Error(`${String(name)} was not reached; the focus went ${seen.join(' > ')}`);
  };

  test('the whole job by keyboard: query, columns, format, save, export, run again', async () => {
    const opened = await open('light');
    const { page, frame, jql, bar } = opened;
    // Half-faded text has too little contrast for a moment.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await frame.getByRole('button', { name: 'Summary', exact: true }).waitFor();
    await frame.locator('body').evaluate((body) => (body.ownerDocument.defaultView as Window).focus());

    await walkTo(opened, /^JQL$/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('project = OBK AND sta');
    await frame.getByRole('option').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('= Done ORDER BY key');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect(await jql.inputValue()).toBe('project = OBK AND status = Done ORDER BY key');

    // Columns: one Tab stop, arrows walk, Shift moves, Enter renames, Delete removes.
    await walkTo(opened, /^Issue Type$/);
    await page.keyboard.press('ArrowRight');
    await walkTo(opened, /^Key$/);
    await page.keyboard.press('Shift+Home');
    await frame.getByText('Key: place 1 of 11.').waitFor({ state: 'attached' });
    await walkTo(opened, /^Summary$/, 'ArrowRight');
    await page.keyboard.press('Enter');
    await walkTo(opened, /^Name in the file$/);
    await page.keyboard.type('Title');
    await walkTo(opened, /^Move right$/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await frame.getByText('Title', { exact: true }).or(frame.getByText('Place 5 of 11')).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await walkTo(opened, /^Done$/);
    await page.keyboard.press('Enter');
    await walkTo(opened, /^Title$/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await walkTo(opened, /^Title$/);
    const names = frame.getByRole('list', { name: 'Columns in the order of the file' }).locator('button[data-column]');
    expect((await names.allTextContents()).slice(0, 4)).toEqual(['Key', 'Issue Type', 'Assignee', 'Title']);

    // The format is a radio group: arrows choose.
    await walkTo(opened, /^CSV/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await walkTo(opened, /^Save this set-up$/);
    await page.keyboard.press('Enter');
    await walkTo(opened, /^Name$/);
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await frame.getByText('“By keyboard” is saved.').waitFor();
    await walkTo(opened, /^Export$/);
    const [first] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(first.suggestedFilename()).toMatch(/\.jsonl$/);
    await bar
      .getByText(/issues exported/)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    // From the top of the page, a saved export is a few keys away.
    await page.reload();
    await frame.getByRole('button', { name: 'Export By keyboard' }).waitFor();
    await frame
      .getByRole('button', { name: 'Title', exact: true })
      .or(frame.getByRole('button', { name: 'Summary', exact: true }))
      .first()
      .waitFor();
    await frame.locator('body').evaluate((body) => (body.ownerDocument.defaultView as Window).focus());
    await walkTo(opened, /^Export By keyboard$/);
    const [again] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(again.suggestedFilename()).toMatch(/\.jsonl$/);
    await page.context().close();
  }, 120_000);

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ])(
    'nothing serious is found with everything unfolded, %s, %d px wide',
    async (theme, width) => {
      const opened = await open(theme);
      const { page, frame } = opened;
      await page.setViewportSize({ width, height: 900 });
      await frame.getByRole('cell').first().waitFor();
      await frame.getByRole('button', { name: 'Choose columns' }).click();
      await frame.getByText('CSV options').click();
      await frame.getByRole('button', { name: 'Status', exact: true }).click();
      await frame
        .getByRole('button', { name: 'Save this set-up' })
        .or(frame.getByRole('button', { name: 'Save as new' }))
        .click();
      expect(await seriousFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await page.context().close();
    },
    60_000,
  );
});
