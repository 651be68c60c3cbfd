import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { KeptRecord, YourData } from '../../src/contract';
import { seriousFindings, sidewaysScroll } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { startHostForTest, type TestHost } from '../support/host';

const run = promisify(execFile);
/** Programs that are not ours, and are on every Linux: they unpack the zip, and check its digests. */
const hasTools = ['unzip', 'sha256sum'].every((name) => spawnSync(name, ['--help']).error === undefined);
if (!hasTools) process.stderr.write('No unzip or sha256sum here: the zip is not read by them.\n');

const [RUNS, DEFINITIONS] = [25, 3];
const DAY_MS = 86_400_000;

/** One admin of one site, in the order in which they would do it: look, take out, put back elsewhere, erase. */
describeInBrowser('an admin asks what is kept, takes it out, puts it back and erases it', () => {
  let host: TestHost;
  let browser: Browser;
  let folder: string;
  let zip: string;
  /** How far the clock of storage is behind that of the app. */
  let behindMs = 0;
  const pages: Page[] = [];

  beforeAll(async () => {
    [host, browser, folder] = await Promise.all([
      startHostForTest({ clock: () => Date.now() - behindMs }),
      launchBrowser(),
      mkdtemp(join(tmpdir(), 'openbook-take-out-')),
    ]);
    zip = join(folder, 'taken.zip');
    for (let count = 0; count < RUNS; count += 1) await ask('startRun', { format: 'csv', columns: 3 });
    for (let count = 1; count <= DEFINITIONS; count += 1) await ask('createDefinition', aDefinition(count));
    await ask('changeSwitches', { reporters: 'admins' });
  }, 120_000);
  afterAll(async () => {
    for (const page of pages) await page.context().close();
    await browser?.close();
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const who = (isAdmin: boolean, at = 0) => host.sites[at]!.users.find((user) => user.isAdmin === isAdmin)!.accountId;

  async function ask<T>(functionKey: string, payload: unknown, at = 0): Promise<T> {
    const call = { site: host.sites[at]!, accountId: who(true, at), moduleKey: 'openbook-admin', functionKey, payload };
    const reply = (await host.platform.invokeResolver(call)) as { ok: boolean; value: T };
    expect(reply).toMatchObject({ ok: true });
    return reply.value;
  }
  const records = async (kind: string, at = 0) =>
    (await ask<{ records: readonly KeptRecord[] }>('listRecords', { kind }, at)).records;

  async function open({ isAdmin = true, at = 0, width = 1280, theme = 'light' } = {}): Promise<
    FrameLocator & { page: Page }
  > {
    const context = await browser.newContext({ acceptDownloads: true, viewport: { width, height: 900 } });
    const page = await context.newPage();
    pages.push(page);
    const site = host.sites[at]!.name;
    await page.goto(host.pageUrl({ site, user: who(isAdmin, at), module: 'openbook-admin', theme }));
    return Object.assign(page.frameLocator('iframe'), { page });
  }
  const categoryRow = (frame: FrameLocator, category: string) =>
    frame.getByRole('region', { name: 'Records by category' }).getByRole('row').filter({ hasText: category });
  const unfold = (frame: FrameLocator, title: string) =>
    frame.locator('summary').filter({ hasText: title }).first().press('Enter');

  test('the answer is in sight when the page opens; records come when they are asked for', async () => {
    const asked: string[] = [];
    const frame = await open();
    frame.page.on('request', (request) => asked.push(request.postData() ?? ''));
    const answer = frame.getByText(/^Openbook keeps 30 records about this site, \d+ kB in all\./);
    await answer.waitFor();
    const shownAfter = await frame.page.evaluate(() => performance.now());
    process.stderr.write(`The answer was in sight ${Math.round(shownAfter)} ms after the page began to open.\n`);
    const picture = frame.getByRole('img', { name: /^Records by category: / });
    expect(await picture.getAttribute('aria-label')).toBe(
      'Records by category: Account 2, Customer content 3, Session 25, Product analytics 0, Error tracking 0, Support 0.',
    );
    // Both without scrolling.
    for (const part of [answer, picture]) {
      const box = (await part.boundingBox())!;
      expect(box.y + box.height).toBeLessThan(900);
    }
    expect(await frame.getByRole('button', { name: 'Show the records' }).count()).toBe(0);

    await unfold(frame, 'Session');
    await unfold(frame, 'Export run');
    await frame.getByText('Shows the site how its exports went').waitFor();
    expect(asked.filter((body) => body.includes('listRecords'))).toEqual([]);
    await frame.getByRole('button', { name: 'Show the records' }).press('Enter');
    await frame.getByText('Records 1 to 20').waitFor();
    await frame.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await frame.getByText('Records 21 to 25').waitFor();
    const list = frame.getByRole('region', { name: 'Records: Export run' });
    await list.locator('summary').first().press('Enter');
    const shown = (await records('export-run'))[20]!;
    await list.getByText(shown.value['startedAt'] as string).waitFor();
    await frame.getByRole('button', { name: 'Previous' }).press('Enter');
    await frame.getByText('Records 1 to 20').waitFor();
  }, 60_000);

  test('a count and an acknowledgement are noted', async () => {
    const frame = await open();
    await frame.getByRole('button', { name: 'Count now' }).press('Enter');
    await frame.getByText('Counted just now.').waitFor();
    await frame.getByRole('button', { name: 'Acknowledge version 2.0' }).press('Enter');
    await frame.getByText(/^Version 2\.0 was acknowledged /).waitFor();
    expect(await records('policy-acknowledgement')).toHaveLength(1);
  }, 60_000);

  test('all of it comes out as one zip, which other programs read and find whole', async () => {
    const frame = await open();
    const taken = frame.page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Take out everything' }).press('Enter');
    const download = await taken;
    expect(download.suggestedFilename()).toMatch(/^openbook-data-\w+-\d{4}-\d\d-\d\d\.zip$/);
    await download.saveAs(zip);
    await frame.getByText(/^\d+ records taken out$/).waitFor();
    if (!hasTools) return;

    const unpacked = join(folder, 'unpacked');
    await run('unzip', ['-q', zip, '-d', unpacked]);
    const { stdout } = await run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: unpacked });
    expect(stdout).not.toContain('FAILED');
    const data = await ask<YourData>('getYourData', {});
    const stored = data.kinds.filter(({ place }) => place === 'key-value storage');
    expect((await readdir(join(unpacked, 'records'))).sort()).toEqual(stored.map(({ name }) => `${name}.jsonl`).sort());
    expect(stdout.trim().split('\n')).toHaveLength(stored.length + 3);
    const lines = async (kind: string) =>
      (await readFile(join(unpacked, 'records', `${kind}.jsonl`), 'utf8')).split('\n');
    for (const { name } of stored) {
      const rows = (await records(name)).map(({ id, value }) => ({ id, value }));
      const written = (await lines(name)).slice(0, -1).map((line) => JSON.parse(line) as KeptRecord);
      expect(written).toMatchObject(rows);
      expect(written).toHaveLength(rows.length);
    }
    const manifest = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8')) as { inventoryDigest: string };
    expect(manifest.inventoryDigest).toBe(data.digest);
  }, 60_000);

  test('another installation gets back from it what can be put back, and shows the same', async () => {
    const frame = await open({ at: 1 });
    const file = frame.getByLabel('File that was taken out');
    await file.setInputFiles({ name: 'some.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await frame.getByText('This file is not a zip that can be opened.', { exact: false }).waitFor();

    await file.setInputFiles(zip);
    const plan = frame.getByRole('region', { name: 'What would be put back' });
    const row = (of: typeof plan, title: string) => of.getByRole('row').filter({ hasText: title });
    await row(plan, 'Export definition').filter({ hasText: '3' }).waitFor();
    expect(await row(plan, 'Export run').textContent()).toContain('25: Only saved exports, settings and totals');
    expect(await records('export-definition', 1)).toEqual([]);
    await frame.getByRole('button', { name: /^Put back \d+ records$/ }).press('Enter');
    await frame.getByText(/^\d+ records put back$/).waitFor();

    const values = async (kind: string, at: number) =>
      (await records(kind, at)).map(({ id, value }) => ({ id, value }));
    for (const kind of ['export-definition', 'privacy-switch']) {
      expect(await values(kind, 1)).toEqual(await values(kind, 0));
    }
    const before = await open();
    await categoryRow(before, 'Customer content').filter({ hasText: '3' }).waitFor();
    const numbers = async (of: FrameLocator) =>
      (await categoryRow(of, 'Customer content').getByRole('cell').allTextContents()).slice(0, 4);
    await categoryRow(frame, 'Customer content').filter({ hasText: '3' }).waitFor();
    expect(await numbers(frame)).toEqual(await numbers(before));

    // Once more changes nothing.
    await file.setInputFiles(zip);
    await frame.getByText('There is nothing to put back', { exact: false }).waitFor();
  }, 90_000);

  test('a kind is erased, then everything, each after the name of the site was typed', async () => {
    const frame = await open();
    const dialog = frame.getByRole('dialog');
    const erase = async (button: string) => {
      await frame.getByRole('button', { name: button, exact: true }).press('Enter');
      await dialog.getByRole('textbox').waitFor();
      expect(await dialog.getByRole('button', { name: 'Erase', exact: true }).isDisabled()).toBe(true);
      await dialog.getByRole('textbox').fill('another.atlassian.net');
      expect(await dialog.getByRole('button', { name: 'Erase', exact: true }).isDisabled()).toBe(true);
      const { siteName } = await ask<YourData>('getYourData', {});
      await dialog.getByRole('textbox').fill(siteName);
      await dialog.getByRole('textbox').press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    const receipt = (what: string) =>
      frame.getByRole('region', { name: 'Erasures, the newest first' }).getByRole('row').filter({ hasText: what });

    await unfold(frame, 'Session');
    await unfold(frame, 'Export run');
    await frame.getByRole('button', { name: 'Show the records' }).press('Enter');
    const list = frame.getByRole('region', { name: 'Records: Export run' });
    // The keyboard goes on where the button was.
    await list.and(frame.locator(':focus')).waitFor();
    await list.locator('summary').first().press('Enter');
    await erase('Erase this record');
    await receipt('One record of the kind Export run').getByText('1 record: Export run 1').waitFor();
    await categoryRow(frame, 'Session').filter({ hasText: '24' }).waitFor();

    await erase('Erase all of this kind');
    await receipt('Kind Export run').getByText('24 records: Export run 24').waitFor();
    await receipt('Kind Export run')
      .getByText('Erased here.', { exact: false })
      .or(receipt('Kind Export run').getByText('Done.'))
      .first()
      .waitFor();
    expect(await records('export-run')).toEqual([]);
    await categoryRow(frame, 'Session').filter({ hasText: '0 bytes' }).waitFor();

    await erase('Erase everything');
    await receipt('Everything')
      .getByText('Erased here.', { exact: false })
      .or(receipt('Everything').getByText('Done.'))
      .first()
      .waitFor();
    expect(await records('export-definition')).toEqual([]);
    expect(await records('privacy-switch')).toHaveLength(1);
    expect(await records('export-definition', 1)).toHaveLength(DEFINITIONS);
  }, 120_000);

  test('the keyboard leaves the dialog where it came from', async () => {
    const frame = await open();
    const button = frame.getByRole('button', { name: 'Erase everything' });
    await button.press('Enter');
    await frame.getByRole('dialog').getByRole('textbox').waitFor();
    await frame.page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await button.and(frame.locator(':focus')).waitFor();
  }, 60_000);

  test('whoever is no admin is told so, and sees nothing', async () => {
    const frame = await open({ isAdmin: false });
    await frame
      .getByText('Only Jira admins can see and change what Openbook keeps about this site.', { exact: false })
      .waitFor();
    expect(await frame.getByRole('button', { name: 'Take out everything' }).count()).toBe(0);
  }, 60_000);

  describe('what Openbook does by itself', () => {
    const rows = (frame: FrameLocator) =>
      frame.getByRole('region', { name: 'What Openbook does by itself, and how it went' }).getByRole('row');

    test('has not been done right after the installation, and is told once it was', async () => {
      const before = await open({ at: 1 });
      await rows(before).filter({ hasText: 'Not yet' }).first().waitFor();
      expect(await rows(before).filter({ hasText: 'Not yet' }).count()).toBe(2);
      for (const moduleKey of ['openbook-daily', 'openbook-hourly']) {
        await host.platform.runSchedule({ site: host.sites[1]!, moduleKey });
      }
      const after = await open({ at: 1 });
      await rows(after).getByText('1 account id reported. No account was closed.').waitFor();
      await rows(after)
        .getByText(/^\d+ records looked at\. None is kept longer than stated\.$/)
        .waitFor();
    }, 60_000);

    test('and a record that is kept too long is the first thing that an admin reads', async () => {
      // Written so long ago that its 90 days, and the 48 hours after them, are over; storage has not deleted it.
      behindMs = 93 * DAY_MS;
      await ask('startRun', { format: 'csv', columns: 3 }, 1);
      await host.platform.runSchedule({ site: host.sites[1]!, moduleKey: 'openbook-daily' });
      for (const [theme, width] of [
        ['light', 1280],
        ['dark', 375],
      ] as const) {
        const frame = await open({ at: 1, theme, width });
        const message = frame.getByText('1 record is kept longer than stated');
        await message.waitFor();
        await frame.getByText('Export run 1. It should be gone by now.', { exact: false }).waitFor();
        const answer = frame.getByText(/^Openbook keeps /);
        expect((await message.boundingBox())!.y).toBeLessThan((await answer.boundingBox())!.y);
        await rows(frame)
          .getByText(/Kept longer than stated: Export run 1\.$/)
          .waitFor();
        expect([await seriousFindings(frame.page), await sidewaysScroll(frame.page)]).toEqual([[], 0]);
        if (process.env['OPENBOOK_SHOTS']) {
          await message.scrollIntoViewIfNeeded();
          await frame.page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], `breach-${theme}.png`) });
          await rows(frame).first().scrollIntoViewIfNeeded();
          await frame.page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], `duties-${theme}.png`) });
        }
      }
    }, 60_000);
  });

  test('nothing of the page is refused by the platform’s policy, and nothing failed but for that record', () => {
    expect(host.cspViolations).toEqual([]);
    const errors = host.log.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(errors).toEqual([expect.stringContaining('retention-breach')]);
  });
});

const aDefinition = (number: number) => ({
  name: `Overdue issues of team ${number}`,
  jql: 'assignee = currentUser() ORDER BY created',
  format: 'csv',
  sharing: 'site',
  columns: [{ id: 'summary', header: '' }],
  settings: {
    csv: { delimiter: ',', decimal: '.', dates: 'iso', bom: true, formulas: 'guard' },
    zone: 'user',
    richText: 'plain',
  },
});
