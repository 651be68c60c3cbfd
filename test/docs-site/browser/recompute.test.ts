import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { releasedFiles } from '../../../docs-site/core/versions/released-files';
import { writeFiles } from '../../../docs-site/plugin/publish/page';
import { describeInBrowser } from '../../support/browser';
import { RELEASES, VERSIONS } from '../../support/released-versions';
import { serveSite, siteDir, siteInBrowser } from '../../support/trust-centre';

describeInBrowser('the chain of released versions, recomputed in the browser', () => {
  const site = siteInBrowser();

  /** Presses the button; gives the sentence that comes of it, then what is said of each version. */
  const recompute = async (page: Page) => {
    await page.getByRole('button', { name: 'Check all released versions in this browser' }).click();
    await page.getByText(/unchanged\.$|nothing to compute\.$|^Not as released/).waitFor();
    return [
      await page.locator('[data-recompute-said]').textContent(),
      ...(await page.locator('[data-recompute-versions] > li > :not(.small)').allTextContents()),
    ];
  };

  it('holds as the site publishes it', async () => {
    const { page, foreign, complaints, close } = await site.open();
    await page.goto('/evidence/#chain');
    const releases = JSON.parse(await readFile(join(siteDir, 'released/released.json'), 'utf8')) as object;
    const [said, ...versions] = await recompute(page);
    expect(said).toMatch(/unchanged\.$|nothing to compute\.$/);
    expect(versions.filter((words) => words === 'Unchanged')).toHaveLength(Object.keys(releases).length);
    expect([foreign(), complaints()]).toEqual([[], []]);
    await close();
  });

  it('names the version and the file in which one byte was changed', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'openbook-site-'));
    await cp(siteDir, copy, { recursive: true });
    await writeFiles(copy, releasedFiles(VERSIONS, RELEASES));
    const copied = await serveSite(copy);
    const { page, close } = await site.open({}, copied.url);
    await page.goto('/evidence/#chain');
    expect(await recompute(page)).toEqual([
      'All 3 released versions are unchanged.',
      ...['Version 2.0 ', 'Unchanged', 'Version 2.1 ', 'Unchanged', 'Version 2.10 ', 'Unchanged'],
    ]);

    const tampered = join(copy, 'released/2.1/hosting-regions.md');
    const bytes = await readFile(tampered);
    bytes[3]! ^= 1;
    await writeFile(tampered, bytes);
    expect(await recompute(page)).toEqual([
      'Not as released: 2.1. Do not rely on it, and tell us.',
      ...['Version 2.0 ', 'Unchanged', 'Version 2.1 ', 'Changed'],
      '2.1: hosting-regions.md was changed after its release.',
      ...['Version 2.10 ', 'Unchanged'],
    ]);
    await close();
    await copied.close();
    await rm(copy, { recursive: true });
  });

  it('says that nothing can be said where a file cannot be loaded, and can be tried again', async () => {
    const { page, close } = await site.open();
    await page.goto('/evidence/#chain');
    await page.route('**/released/released.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Check all released versions in this browser' }).click();
    await page.getByText('A file could not be loaded. So nothing can be said about the versions; try again.').waitFor();
    await page.unroute('**/released/released.json');
    expect((await recompute(page))[0]).toMatch(/unchanged\.$|nothing to compute\.$/);
    await close();
  });

  it('is left to other tools where scripts are off', async () => {
    const { page, close } = await site.open({ javaScript: false });
    await page.goto('/evidence/#chain');
    await page.getByText('Scripts are switched off in your browser').waitFor();
    expect(await page.getByRole('button', { name: 'Check all released versions' }).isVisible()).toBe(false);
    await close();
  });
});
