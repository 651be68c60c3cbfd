import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

describeInBrowser('the date box of /as-of/', () => {
  const site = siteInBrowser();

  it('answers for the day in the address and links the documents of the versions', async () => {
    const { page, close } = await site.open();
    await page.goto('/as-of/?date=2026-05-01');
    const answer = page.getByRole('main').getByRole('status');
    expect(await answer.locator('p').first().textContent()).toBe(
      'The dates of 1.0 and 1.1 are not stated, so which of them held on 1 May 2026 is not known. 1.1 is the latest of them.',
    );
    expect(await answer.getByRole('link').first().getAttribute('href')).toBe('/policies/1.1/statement/');
    await close();
  });

  it('answers for a chosen day, puts it into the address, and goes back', async () => {
    const { page, close } = await site.open();
    await page.goto('/as-of/');
    const answer = page.getByRole('main').getByRole('status');
    expect(await answer.isHidden()).toBe(true);
    await page.getByLabel('Day').fill('2199-01-01');
    await page.getByRole('button', { name: 'Show the version' }).click();
    expect(await answer.textContent()).toContain('1 January 2199 is still to come.');
    expect(new URL(page.url()).search).toBe('?date=2199-01-01');
    await page.goBack();
    expect(await answer.isHidden()).toBe(true);
    await close();
  });

  it.each([
    ['?date=2026-02-30', 'There is no such day as 2026-02-30. Look at the month and the day.'],
    ['?date=tomorrow', 'Write the day as year, month and day, such as 2026-05-01.'],
    ['?date=%3Cb%3E', 'Write the day as year, month and day, such as 2026-05-01.'],
  ])('says what is wrong with %s', async (search, words) => {
    const { page, complaints, close } = await site.open();
    await page.goto(`/as-of/${search}`);
    expect(await page.getByRole('main').getByRole('status').textContent()).toBe(words);
    expect(await page.getByLabel('Day').getAttribute('aria-invalid')).toBe('true');
    expect(complaints()).toEqual([]);
    await close();
  });

  it('shows the periods without JavaScript', async () => {
    const { page, close } = await site.open({ javaScript: false });
    await page.goto('/as-of/');
    expect(await page.getByLabel('Day').isHidden()).toBe(true);
    const rows = await page.getByRole('table').locator('tbody tr').allTextContents();
    expect(rows.map((row) => row.slice(0, 3))).toEqual(['2.0', '1.1', '1.0']);
    await close();
  });
});
