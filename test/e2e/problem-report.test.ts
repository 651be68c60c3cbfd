import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { noFaults } from '../../host/jira';
import { lmdbStore } from '../../host/kvs/lmdb-store';
import { seriousFindings, sidewaysScroll } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { openExportPage, type ExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';
import { madePicture, pixelsIn } from '../support/picture';

/** What must not get out, put together here so that no scanner takes this file for a leak. */
const PLANTED = {
  token: ['ghp_', '16C7e42F292c6912E7710c838347Ae178B4a'].join(''),
  email: 'grace.hopper@navy.example.org',
  webToken: ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiI1NTcwNTgifQ', 'Zm9vYmFyYmF6cXV4'].join('.'),
};
const MEMBER = { name: 'Jonas Lindqvist', email: 'jonas@example.com' };

describeInBrowser('a problem report', () => {
  let dataDir: string;
  let host: TestHost;
  let browser: Browser;
  let opened: ExportPage | undefined;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'openbook-reports-'));
    [host, browser] = await Promise.all([startHostForTest({ dataDir }), launchBrowser()]);
  }, 120_000);
  afterEach(async () => {
    host.outside.desk.faults.set({ next: [], always: 'none' });
    await opened?.page.context().close();
    opened = undefined;
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const open = async () => {
    const site = host.sites[0]!;
    const { accountId } = site.users.find(({ displayName }) => displayName === MEMBER.name)!;
    opened = await openExportPage(
      browser,
      host.pageUrl({ site: site.name, user: accountId, module: 'openbook-export' }),
    );
    return opened;
  };
  const fromMenu = async ({ frame }: ExportPage, item: 'Report a problem' | 'My reports') => {
    await frame.getByRole('button', { name: 'Help', exact: true }).click();
    await frame.getByRole('menuitem', { name: item }).click();
  };

  test('the preview strikes out what was planted; neither the desk nor the store has it; the user sees the key', async () => {
    const page = await open();
    const { frame } = page;
    await page.typeJql(`summary ~ "${PLANTED.email}"`);
    await fromMenu(page, 'Report a problem');
    await frame
      .getByLabel('What happened')
      .fill(
        `The export failed.\nI used ${PLANTED.token} as ${PLANTED.email}.\nAuthorization: Bearer ${PLANTED.webToken}`,
      );
    await frame.getByLabel('What you expected').fill(`A file for ${PLANTED.email}.`);
    await frame.getByText('High', { exact: true }).click();
    expect(await frame.getByLabel('Your e-mail address').inputValue()).toBe(MEMBER.email);

    // Of the boxes only the first is ticked.
    const boxes = frame.getByRole('region', { name: 'What may go along' }).getByRole('checkbox');
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([
      true,
      false,
    ]);
    await frame.getByLabel('The export on the page (Customer content)').check();

    // A red square on white, blacked out by drawing over it.
    await frame.getByLabel('File of the screenshot').setInputFiles({
      name: 'screenshot.png',
      mimeType: 'image/png',
      buffer: await madePicture(page.page),
    });
    const picture = frame.getByRole('img', { name: 'The screenshot that you chose' });
    await drawOver(page, picture, [0.2, 0.2], [0.6, 0.6]);
    await frame.getByRole('button', { name: /^Blacked-out area 1/ }).waitFor();
    await frame.getByRole('button', { name: 'Review' }).click();

    // What is sent is named, struck out and marked.
    const happened = frame.getByRole('group', { name: 'What happened', exact: true });
    await happened.getByText('Support', { exact: true }).waitFor();
    const struck = await happened.locator('del').allTextContents();
    for (const value of [PLANTED.token, PLANTED.email, PLANTED.webToken]) expect(struck.join('\n')).toContain(value);
    expect(await happened.locator('mark').allTextContents()).toEqual([
      '[token or key removed]',
      '[e-mail address removed]',
      '[JSON Web Token removed]',
    ]);
    await frame.getByRole('group', { name: 'About this site and app' }).getByText('Account', { exact: true }).waitFor();
    const letters = await frame.getByLabel('The report to the letter').textContent();
    for (const value of Object.values(PLANTED)) expect(letters).not.toContain(value);
    await frame.getByRole('img', { name: 'The screenshot as it is sent' }).waitFor();

    // Every field can be left out.
    await frame.getByRole('button', { name: 'Remove What you expected' }).click();
    await frame.getByRole('button', { name: 'Put What you expected back' }).waitFor();

    // Nothing goes without consent.
    await frame.getByRole('button', { name: 'Send', exact: true }).click();
    await frame.getByText('Tick this box to send the report').waitFor();
    expect(host.outside.desk.records.tickets()).toEqual([]);
    await frame.getByLabel(/^I agree that Openbook keeps this report/).check();
    await frame.getByRole('button', { name: 'Send', exact: true }).click();

    await frame.getByText('Support has it as').waitFor({ timeout: 60_000 });
    const [ticket, ...more] = host.outside.desk.records.tickets();
    expect(more).toEqual([]);
    // The key; a link only where the desk named the ticket's page, which its search does not.
    await frame.getByText(ticket!.issueKey).waitFor();
    expect(host.outside.desk.person(ticket!.reporterId).email).toBe(MEMBER.email);
    expect(JSON.stringify(ticket)).toContain('[token or key removed]');

    // The red square is black at the desk: its pixels are gone.
    const attached = await attachmentOf(ticket!.issueKey);
    expect(attached.length).toBeLessThanOrEqual(150 * 1024);
    const pixels = await pixelsIn(page.page, attached, [
      [0.4, 0.4],
      [0.9, 0.9],
    ]);
    expect(pixels).toEqual(['0,0,0', '255,255,255']);

    // Neither the desk nor the store has any of the planted values.
    const store = everythingKept();
    for (const value of Object.values(PLANTED)) {
      expect(JSON.stringify(host.outside.desk.records.tickets())).not.toContain(value);
      expect(store).not.toContain(value);
    }
    expect(store).toContain('[JSON Web Token removed]');
    expect(host.log.map(({ message }) => message).join('\n')).not.toContain(MEMBER.email);
    expect(host.cspViolations).toEqual([]);

    // It stands under My reports, and can be withdrawn there.
    await frame.getByRole('button', { name: 'My reports' }).click();
    const row = frame.getByRole('listitem').filter({ hasText: 'The export failed.' });
    await row.getByText(ticket!.issueKey).waitFor();
    await row.getByRole('button', { name: /^Withdraw/ }).click();
    await row.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await frame.getByText('The report is withdrawn.').waitFor();
    expect(everythingKept()).not.toContain('The export failed.');

    // The page is as it was.
    await frame.getByRole('button', { name: 'Close' }).click();
    expect(await page.jql.inputValue()).toBe(`summary ~ "${PLANTED.email}"`);
  }, 120_000);

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ])(
    'by keyboard alone, from the menu to the ticket and back; nothing serious is found, %s, %d px wide',
    async (theme, width) => {
      const site = host.sites[0]!;
      const { accountId } = site.users.find(({ displayName }) => displayName === MEMBER.name)!;
      const url = host.pageUrl({ site: site.name, user: accountId, module: 'openbook-export', theme });
      opened = await openExportPage(browser, url);
      const { page, frame } = opened;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const sound = async () => expect([await seriousFindings(page), await sidewaysScroll(page)]).toEqual([[], 0]);
      const focused = (of: Locator) => of.evaluate((each) => each === each.ownerDocument.activeElement);

      const help = frame.getByRole('button', { name: 'Help', exact: true });
      await help.focus();
      await page.keyboard.press('Enter');
      await sound();
      await page.keyboard.press('ArrowDown');
      expect(await focused(frame.getByRole('menuitem', { name: 'My reports' }))).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');

      const happened = frame.getByLabel('What happened');
      await happened.waitFor();
      await page.keyboard.press('Tab');
      expect(await focused(happened)).toBe(true);
      await page.keyboard.type(`By keyboard, with ${PLANTED.token}.`);
      await frame.getByLabel('File of the screenshot').setInputFiles({
        name: 'screenshot.png',
        mimeType: 'image/png',
        buffer: await madePicture(page),
      });
      const add = frame.getByRole('button', { name: 'Black out an area' });
      await add.focus();
      await page.keyboard.press('Enter');
      const area = frame.getByRole('button', { name: /^Blacked-out area 1/ });
      expect(await focused(area)).toBe(true);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      expect(await area.getAttribute('aria-label')).toBe('Blacked-out area 1: 36 to 66 % across, 40 to 61 % down');
      await sound();
      await page.keyboard.press('Delete');
      expect(await focused(add)).toBe(true);
      await frame.getByRole('button', { name: 'Review' }).press('Enter');

      await frame.getByRole('button', { name: 'Edit What happened' }).press('Enter');
      expect(await focused(frame.getByLabel('What happened, as you wrote it'))).toBe(true);
      await sound();
      await frame.getByRole('button', { name: 'Send', exact: true }).press('Enter');
      const consent = frame.getByLabel(/^I agree that Openbook keeps this report/);
      expect(await focused(consent)).toBe(true);
      await page.keyboard.press('Space');
      await frame.getByRole('button', { name: 'Send', exact: true }).press('Enter');
      await frame.getByText('Support has it as').waitFor({ timeout: 60_000 });
      await sound();
      await frame.getByRole('button', { name: 'My reports' }).press('Enter');
      await frame.getByRole('listitem').first().waitFor();
      await sound();
      await frame.getByRole('button', { name: 'Close' }).press('Enter');
      expect(await focused(help)).toBe(true);
    },
    120_000,
  );

  test('an error leads to a report that carries what it said', async () => {
    const page = await open();
    host.faults!.set({ networkDown: true });
    await page.typeJql('project = OBK');
    const message = page.frame.getByRole('region', { name: 'Which issues' });
    await message.getByRole('button', { name: 'Report a problem' }).click();
    const happened = await page.frame.getByLabel('What happened').inputValue();
    expect(happened).toMatch(/^Openbook said: “Jira could not check this query\. .*” \(NETWORK\)/);
    host.faults!.set(noFaults);
  }, 60_000);

  test('where sending is switched off, what was reviewed is saved as a file, and nothing is kept or sent', async () => {
    const switchSending = (sendReports: boolean) => {
      const { accountId } = host.sites[0]!.users.find(({ isAdmin }) => isAdmin)!;
      const call = { functionKey: 'changeSwitches', payload: { sendReports } };
      return host.platform.invokeResolver({ site: host.sites[0]!, accountId, moduleKey: 'openbook-admin', ...call });
    };
    const ticketsBefore = host.outside.desk.records.tickets().length;
    expect(await switchSending(false)).toMatchObject({ ok: true });
    try {
      const page = await open();
      const { frame } = page;
      await fromMenu(page, 'Report a problem');
      await frame.getByText('A Jira admin has switched off sending problem reports from this site.').waitFor();
      await frame.getByLabel('What happened').fill(`Kept by nobody, with ${PLANTED.token} in it.`);
      await frame.getByRole('button', { name: 'Review' }).click();
      expect(await frame.getByRole('button', { name: 'Send', exact: true }).count()).toBe(0);
      const letters = await frame.getByLabel('The report to the letter').textContent();
      const [download] = await Promise.all([
        page.page.waitForEvent('download'),
        frame.getByRole('button', { name: 'Save as file' }).click(),
      ]);
      await frame.getByText(`${download.suggestedFilename()} is saved`).waitFor();
      expect(download.suggestedFilename()).toMatch(/^openbook-report-[0-9a-f]{8}\.json$/);
      const file = JSON.parse(await readFile(await download.path(), 'utf8')) as object;
      expect(file).toEqual({
        kind: 'openbook-problem-report',
        reportId: expect.stringMatching(/^[0-9a-f]{32}$/),
        ...(JSON.parse(letters!) as object),
      });
      expect(file).toMatchObject({ happened: 'Kept by nobody, with [token or key removed] in it.' });
      expect(host.outside.desk.records.tickets()).toHaveLength(ticketsBefore);
      expect(everythingKept()).not.toContain('Kept by nobody');
    } finally {
      await switchSending(true);
    }
  }, 60_000);

  test('a report that does not load leads back to the page as it was, and loads the next time', async () => {
    const page = await open();
    const { frame } = page;
    await page.typeJql('project = OBK AND status = Done');
    await page.page.route(/report-view-[^/]*\.js$/, (route) => route.abort());
    await fromMenu(page, 'Report a problem');
    await frame.getByText('The report did not open').waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    expect(await page.jql.inputValue()).toBe('project = OBK AND status = Done');
    await page.page.unroute(/report-view-[^/]*\.js$/);
    await fromMenu(page, 'Report a problem');
    await frame.getByLabel('What happened').waitFor();
  }, 60_000);

  /** As bytes; the desk takes pictures a moment after the ticket. */
  async function attachmentOf(issueKey: string): Promise<Uint8Array> {
    for (let looks = 0; looks < 200; looks += 1) {
      const { desk } = host.outside;
      const file = desk.records.ticket(issueKey)?.attachments[0];
      if (file !== undefined) return desk.records.file(file.id)!;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${issueKey} got no attachment.`);
  }

  /** Every record and every waiting event of the site, as text. */
  function everythingKept(): string {
    const store = lmdbStore(join(dataDir, 'storage'));
    const { installationId } = host.sites[0]!;
    const kept = (['plain', 'secret', 'queue'] as const).map((kind) => [...store.space(installationId, kind).scan('')]);
    return JSON.stringify(kept);
  }

  async function drawOver({ page }: ExportPage, picture: Locator, from: [number, number], to: [number, number]) {
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(from));
    await page.mouse.down();
    await page.mouse.move(...at([(from[0] + to[0]) / 2, to[1]]));
    await page.mouse.move(...at(to));
    await page.mouse.up();
  }
});
