import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

const STATEMENT = '/policies/2.0/statement/';
const FOR_OPENBOOK = 'section[data-apps="openbook"]';

describeInBrowser('the filter for one app', () => {
  const site = siteInBrowser();

  it('shows what holds for the chosen app, says what it hides, and puts the choice into the address', async () => {
    const { page, complaints, close } = await site.open();
    await page.goto(STATEMENT);
    const passage = page.locator(FOR_OPENBOOK).first();
    expect(await passage.isVisible()).toBe(true);
    expect(await page.locator('[data-app-all]').isVisible()).toBe(false);

    await page.getByLabel('Show what holds for').selectOption('Smart Git Integration for Jira Cloud');
    expect(await passage.isVisible()).toBe(false);
    expect(await page.locator('tr[data-apps="openbook"]:visible').count()).toBe(0);
    expect(await page.locator('tr[data-apps~="smart-git"]:visible').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('?app=smart-git');
    expect(await page.getByRole('status').innerText()).toMatch(
      /^Shown is what holds for Smart Git Integration for Jira Cloud\. \d+ passages and rows for other apps are hidden\.$/,
    );

    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await passage.isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
    expect(complaints()).toEqual([]);
    await close();
  });

  it('leaves no table without a word', async () => {
    const { page, close } = await site.open();
    await page.goto(`${STATEMENT}?app=smart-git`);
    const empty = await page.locator('table').evaluateAll((tables) =>
      (tables as HTMLTableElement[])
        .filter((table) => table.checkVisibility())
        .filter((table) => ![...(table.tBodies[0]?.rows ?? [])].some((row) => !row.hidden))
        .map((table) => table.caption?.textContent),
    );
    expect(empty).toEqual([]);
    await close();
  });

  it('goes along with links inside the site', async () => {
    const { page, close } = await site.open();
    await page.goto(`${STATEMENT}?app=openbook`);
    await page.getByRole('navigation', { name: 'Trust centre' }).getByRole('link', { name: 'Data inventory' }).click();
    await page.waitForURL('**/data/**');
    expect(new URL(page.url()).search).toBe('?app=openbook');
    expect(await page.locator('[data-app-filter]').inputValue()).toBe('openbook');
    expect(await page.locator('[data-apps="smart-git"]:visible').count()).toBe(0);
    await close();
  });

  it('gives way to a link to a clause for another app', async () => {
    const { page, close } = await site.open();
    await page.goto('/hosting/?app=openbook#hetzner');
    expect(await page.locator('[id="hetzner"]').isVisible()).toBe(true);
    expect(await page.getByRole('status').innerText()).toBe(
      'The link led to a part for another app, so all apps are shown.',
    );
    await close();
  });

  it.each(['?app=jira', '?app=', '?app=%22%3E'])('shows everything for an unknown app: %s', async (search) => {
    const { page, complaints, close } = await site.open();
    await page.goto(`${STATEMENT}${search}`);
    expect(await page.locator(FOR_OPENBOOK).first().isVisible()).toBe(true);
    expect(await page.locator('[data-apps][hidden]').count()).toBe(0);
    expect(complaints()).toEqual([]);
    await close();
  });

  it('is not there without scripts, and everything shows', async () => {
    const { page, close } = await site.open({ javaScript: false });
    await page.goto(`${STATEMENT}?app=smart-git`);
    expect(await page.locator('[data-app-filter]').isVisible()).toBe(false);
    expect(await page.locator(FOR_OPENBOOK).first().isVisible()).toBe(true);
    await close();
  });
});
