import { chromium, type FrameLocator } from 'playwright-core';
import { startHost } from '../../host/start-host';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { listFields } from '../../src/export-engine';
import { fieldIds, jql, requestOver } from './same-work';

/** An https address, as the host wants one of a Jira that is not its own; requests to it go to the benchmark's Jira. */
const standIn = 'https://jira.example';

/**
 * The page in Chromium as a person uses it: the columns are ticked, the query is typed, and then Export is pressed. Each
 * request goes from the worker to the page, over the bridge to the product's page, and through the host to Jira.
 */
export async function inChromium(url: string): Promise<() => Promise<number>> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('There is no Chromium, Chrome or Edge: set OPENBOOK_BROWSER to its path.');
  const names = new Map((await listFields(requestOver(url))).map(({ id, name }) => [id, name]));

  // The host puts its own `fetch` in the place of the global one, which would ask this one again.
  const plainFetch = globalThis.fetch;
  const host = await startHost({
    port: 0,
    log: () => undefined,
    realSite: {
      site: standIn,
      email: 'bench@example.com',
      token: 'none',
      fetch: (address, init) => plainFetch(new Request(address, init).url.replace(standIn, url), init),
    },
  });
  const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ acceptDownloads: true, viewport: { width: 1280, height: 1_000 } });
  // In front of a site that is not its own the host opens to one browser only.
  await page.goto(host.entryUrl);
  await page.goto(`${host.url}/?module=openbook-export`);
  const frame = page.frameLocator('iframe');
  await chooseFields(
    frame,
    fieldIds.flatMap((id) => names.get(id) ?? []),
  );
  const query = frame.getByLabel('JQL', { exact: true });
  await query.fill(jql);
  await query.press('Enter');
  const bar = frame.getByRole('region', { name: 'Export' });
  await bar.getByText(`${fieldIds.length} columns`).waitFor();

  return async () => {
    await bar.getByRole('button', { name: 'Export', exact: true }).click();
    const done = bar.getByText(/^[\d,]+ issues exported/);
    await done.waitFor({ timeout: 600_000 });
    const issues = Number(((await done.textContent()) ?? '').replace(/ .*/s, '').replaceAll(',', ''));
    // Not waited for: the run is over, and what is left to close is nobody's time.
    void browser.close().then(() => host.close());
    return issues;
  };
}

async function chooseFields(frame: FrameLocator, names: readonly string[]): Promise<void> {
  await frame.getByRole('button', { name: 'Choose columns' }).click();
  for (const name of names) await frame.getByRole('checkbox', { name, exact: true }).check();
  await frame.getByRole('button', { name: 'Done', exact: true }).click();
}
