import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../../support/browser';
import { siteInBrowser } from '../../support/trust-centre';

describeInBrowser('a reviewer on the overview', () => {
  const site = siteInBrowser();

  it.each([true, false])(
    'learns by one click what is kept about errors, for how long, where and since when (JavaScript: %s)',
    async (javaScript) => {
      const { page, close } = await site.open({ javaScript });
      await page.goto('/');
      await page.getByRole('main').getByRole('link', { name: 'Error tracking' }).click();
      await page.waitForURL('**/data/#error-tracking');
      const answers = await page
        .locator('section', { has: page.locator('#error-tracking') })
        .locator('article')
        .evaluateAll((apps) =>
          apps.map((app) => [
            app.querySelector('h3')?.textContent,
            ...[...app.querySelectorAll('dl > div')]
              .slice(0, 4)
              .map((line) => [...line.children].map(({ textContent }) => textContent).join(': ')),
          ]),
        );
      expect(answers).toEqual([
        [
          'Openbook',
          'What is kept: Error report, 13 fieldsError of a day, 10 fieldsSending of error groups, 3 fieldsLog line, 5 fieldsError groups, 11 fields',
          'How long: Error report: 30 daysError of a day: 90 daysSending of error groups: 30 daysLog line: 30 daysError groups: Until the vendor deletes them; no period is stated',
          "Where: Error report: Forge key-value storageError of a day: Forge key-value storageSending of error groups: Forge key-value storageLog line: Forge logsError groups: The vendor's collector",
          expect.stringMatching(/^Since: 2\.0 \(/),
        ],
        [
          'Other Cloud Apps, Smart Git',
          'What is kept: AddOnKey, ClientKey, BaseUrl, TrackingID, Error messages, Browser type and version, Operating system',
          'How long: Not stated',
          'Where: Not stated for this category. The apps are hosted in:United States, with Amazon Web ServicesGermany (EU), with Hetzner',
          'Since: 1.0 (date not stated)',
        ],
      ]);
      await close();
    },
  );
});
