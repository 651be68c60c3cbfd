import { afterEach, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBundle } from '../../../docs-site/core/claims/bundle';
import { describeInBrowser } from '../../support/browser';
import { siteDir, siteInBrowser, type Reader, type ReaderOptions } from '../../support/trust-centre';

describeInBrowser('a security reviewer at the trust centre', () => {
  let reader: Reader;
  const site = siteInBrowser();
  afterEach(async () => {
    const [foreign, complaints] = [reader.foreign(), reader.complaints()];
    await reader.close();
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });

  const open = async (path: string, options?: ReaderOptions) => {
    reader = await site.open(options);
    await reader.page.goto(path);
    return reader.page;
  };

  test('learns what is kept about errors, for how long, where and since when: one click from the overview', async () => {
    const page = await open('/');
    await page.getByRole('main').getByRole('link', { name: 'Error tracking', exact: true }).click();
    await page.waitForURL('**/data/#error-tracking');
    const category = page.locator('section', { has: page.getByRole('heading', { name: /^Error tracking data/ }) });
    const answers = async (app: RegExp) =>
      Object.fromEntries(
        await category
          .locator('article', { hasText: app })
          .locator('dl > div')
          .evaluateAll((rows) =>
            rows.map((row) => [row.querySelector('dt')!.textContent, row.querySelector('dd')!.textContent]),
          ),
      ) as Record<string, string>;
    const published = await answers(/^Other Cloud Apps, Smart Git/);
    expect(published['What is kept']).toContain('AddOnKey, ClientKey, BaseUrl, TrackingID');
    expect(published['How long']).toBe('Not stated');
    expect(published.Where).toContain('United States, with Amazon Web Services');
    expect(published.Where).toContain('Germany (EU), with Hetzner');
    expect(published.Since).toContain('1.0');
    const openbook = await answers(/^Openbook/);
    expect(openbook['How long']).toContain('30 days');
    expect(openbook.Since).toContain('2.0');
  });

  test('sees what kind of text 1.0 is, and goes from a clause to the same one in a later version', async () => {
    const page = await open('/policies/1.0/statement/#backups');
    await page
      .getByText('Reconstructed from the facts of an earlier published statement; not its wording')
      .first()
      .waitFor();
    const heading = page.getByRole('heading', { name: /^Backups/ });
    await heading.getByRole('link', { name: /^In \d/ }).click();
    // The version in force is another one after each release.
    await page.waitForURL(/\/policies\/(?!1\.0)\d+\.\d+\/statement\/#backups$/);
  });

  test('lands on a clause far down on a phone, though the tables before it are not laid out yet', async () => {
    const page = await open('/policies/2.0/statement/#end-of-subscription', { width: 390 });
    const clause = page.getByRole('heading', { name: /^End of subscription/ });
    const { y } = (await clause.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(300);
  });

  test('asks for one app only; the choice stands in the address, outlives a click, and can be shared', async () => {
    const page = await open('/data/?app=smart-git#support');
    const openbook = page.locator('article[data-apps="openbook"]').first();
    expect(await openbook.isVisible()).toBe(false);
    expect(await page.locator('article[data-apps="cloud-apps smart-git"]').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Hosting regions', exact: true }).first().click();
    await page.waitForURL('**/hosting/?app=smart-git');
    expect(
      await page
        .getByRole('row', { name: /Hetzner/ })
        .first()
        .isVisible(),
    ).toBe(true);
    expect(
      await page
        .getByRole('row', { name: /Amazon Web Services/ })
        .first()
        .isVisible(),
    ).toBe(false);
    await page.getByLabel('Show what holds for').selectOption({ label: 'All apps' });
    expect(
      await page
        .getByRole('row', { name: /Amazon Web Services/ })
        .first()
        .isVisible(),
    ).toBe(true);
    expect(page.url()).not.toContain('app=');
  });

  test('asks which text held on a day, and is told what is not known', async () => {
    const page = await open('/as-of/?date=2026-05-01');
    await page
      .getByRole('status')
      .getByText(/not stated/)
      .waitFor();
    await page.getByLabel('Day', { exact: true }).fill('2026-11-01');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/as-of/?date=2026-11-01');
    await page.goto('/as-of/?date=yesterday');
    await page.getByRole('status').getByText('Write the day as year, month and day').waitFor();
  });

  test('searches by keyboard alone, in the version that is shown first, then in all', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('ClientKey');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
    await page.getByText('ClientKey').first().waitFor();
  });

  test('goes by one click from a sentence of the statement to its check, what it saw last, and the command', async () => {
    const page = await open('/policies/2.0/statement/#session-data');
    const sentence = page.getByText('nothing about who ran the export.');
    await sentence.getByRole('link', { name: /^[A-Z][a-z ]+: Session data identifies nobody/ }).click();
    await page.waitForURL('**/evidence/#claim-session-identifies-nobody');
    const entry = page.locator('#claim-session-identifies-nobody');
    const { y } = (await entry.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(300);
    const check = entry
      .getByRole('listitem')
      .filter({ hasText: 'Rule over the data inventory (Session data): no field points' });
    await check.getByText('npm run evidence -- --check session-fields-identify-nobody', { exact: true }).waitFor();
    await check.getByText(await lastSeen('session-fields-identify-nobody')).waitFor();
    await entry.getByRole('link', { name: 'Session data' }).click();
    await page.waitForURL('**/policies/2.0/statement/#session-data');
  });

  test('reads at the top of the evidence how the claims stand, one mark for each, on a phone too', async () => {
    const page = await open('/evidence/', { width: 390 });
    await page.getByText(/^(\d+ of \d+ claims |No run of the checks)/).waitFor();
    const marks = await page.locator('figure [title] > .claim-sign').count();
    expect(marks).toBeGreaterThanOrEqual(24);
    expect(await page.locator('[id^="claim-"]').count()).toBe(marks);
  });

  test('finds a field in the inventory by a word', async () => {
    const page = await open('/data/');
    await page.getByLabel('Find a field, a record or a word').fill('sha');
    await page.waitForURL('**/data/?q=sha');
    expect(await page.getByRole('rowheader', { name: 'sha256', exact: true }).first().isVisible()).toBe(true);
    expect(await page.getByRole('rowheader', { name: 'ClientKey', exact: true }).first().isVisible()).toBe(false);
  });

  test('opens the PDF of what is on the page', async () => {
    const page = await open('/policies/2.0/statement/');
    const href = await page.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href');
    expect(href).toBe('/pdf/2.0/statement.pdf');
    const answer = await page.request.get(`${site.url()}${href}`);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('walks the menu on a phone by keyboard', async () => {
    const page = await open('/', { width: 390 });
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    const link = page.getByRole('navigation').getByRole('link', { name: 'Subprocessors', exact: true });
    await link.waitFor();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/subprocessors/');
  });

  test('chooses the dark look, which stays on the next page and flashes nothing', async () => {
    const page = await open('/');
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    const look = page.getByRole('button', { name: /System|Light|Dark/ });
    for (let press = 0; press < 3 && (await background()) === light; press++) await look.click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto('/backups/');
    expect(await background()).toBe(dark);
  });
});

/** What the page has to say of a check: what the bundle that the site publishes says of it. */
async function lastSeen(check: string): Promise<string> {
  const file = join(siteDir, 'evidence/bundle.json');
  const results = existsSync(file) ? parseBundle(await readFile(file, 'utf8')).results : [];
  const result = results.find((one) => one.check === check);
  return result === undefined
    ? 'No published run has this check yet.'
    : `${result.state === 'passed' ? 'Passed' : 'Failed'}. ${result.seen}`;
}
