/** `npx tsx scripts/screenshots.ts`: takes the README's pictures of the running app, in the browser of the tests. */
import { join } from 'node:path';
import { startHost } from '../host/start-host';
import { launchBrowser } from './launch-browser';

/** What people did there, and how often: a function of the resolver and what it is called with. */
const aUsedSite = [
  ['startRun', { format: 'csv', columns: 12 }, 64],
  [
    'createDefinition',
    {
      name: 'Open issues of the quarter',
      jql: 'resolution = Unresolved ORDER BY created',
      columns: [{ id: 'summary', header: '' }],
      format: 'csv',
      sharing: 'site',
      settings: {
        csv: { delimiter: ',', decimal: '.', dates: 'iso', bom: false, formulas: 'guard' },
        zone: 'utc',
        richText: 'plain',
      },
    },
    18,
  ],
  ['changeSwitches', { reporters: 'everyone' }, 1],
] as const;

const host = await startHost({ port: 0 });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
await page.goto(`${host.url}/?module=openbook-export&theme=light`);
await page.frameLocator('iframe').getByRole('cell').first().waitFor();
await page.setViewportSize({ width: 1280, height: 1040 }); // with some rows of the preview
await page.screenshot({ path: join(import.meta.dirname, '../docs/export-page.png') });
await page.setViewportSize({ width: 1280, height: 800 });

const site = host.sites[0];
const admin = site?.users.find(({ isAdmin }) => isAdmin)?.accountId;
if (site === undefined || admin === undefined) throw new Error('The host has no site with an admin.');
for (const [functionKey, payload, times] of aUsedSite) {
  for (let time = 0; time < times; time += 1) {
    await host.platform.invokeResolver({ site, accountId: admin, moduleKey: 'openbook-export', functionKey, payload });
  }
}
await page.goto(`${host.url}/?module=openbook-admin&user=${encodeURIComponent(admin)}&theme=light`);
await page.frameLocator('iframe').getByRole('img').first().waitFor();
await page.screenshot({ path: join(import.meta.dirname, '../docs/your-data.png') });
await browser.close();
await host.close();
