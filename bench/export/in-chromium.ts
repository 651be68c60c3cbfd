import { readFile } from 'node:fs/promises';
import type { Browser, FrameLocator } from 'playwright-core';
import { launchBrowser } from '../../scripts/launch-browser';
import { listFields } from '../../src/export-engine';
import type { Contender, HostPlace } from './processes';
import { fieldIds, jql, requestOver } from './same-work';

/**
 * The page in Chromium as a person uses it: the columns are ticked, the query is typed, and then Export is pressed. Each
 * request goes from the worker to the page, over the bridge to the product's page, and to the host, which asks its Jira.
 */
export async function inChromium(host: HostPlace): Promise<Contender> {
  const names = new Map((await listFields(requestOver(host))).map(({ id, name }) => [id, name]));

  const browser = await launchBrowser();
  const page = await browser.newPage({ acceptDownloads: true, viewport: { width: 1280, height: 1_000 } });
  await page.goto(host.url);
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

  const run = async () => {
    await bar.getByRole('button', { name: 'Export', exact: true }).click();
    const done = bar.getByText(/^[\d,]+ issues exported/);
    await done.waitFor({ timeout: 600_000 });
    return Number(((await done.textContent()) ?? '').replace(/ .*/s, '').replaceAll(',', ''));
  };
  return { run, peakMb: () => largestRendererMb(browser), close: () => browser.close() };
}

/**
 * The most memory that a renderer ever had, in MB: that of the app's frame, whose worker lives in its process. Null where
 * the system does not tell (it is read from Linux's /proc).
 */
async function largestRendererMb(browser: Browser): Promise<number | null> {
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const peaks = renderers.map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1_000;
  });
  const known = (await Promise.all(peaks)).filter((peak) => !Number.isNaN(peak));
  return known.length === 0 ? null : Math.max(...known);
}

async function chooseFields(frame: FrameLocator, names: readonly string[]): Promise<void> {
  await frame.getByRole('button', { name: 'Choose columns' }).click();
  for (const name of names) await frame.getByRole('checkbox', { name, exact: true }).check();
  await frame.getByRole('button', { name: 'Done', exact: true }).click();
}
