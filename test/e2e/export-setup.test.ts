import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { seriousFindings, sidewaysScroll } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { aDefinition } from '../support/definition';
import { issuesOverRest } from '../support/embedded-issues';
import { openExportPage, rowsOf, type ExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';

const JONAS = 'Jonas Lindqvist';
const PRIYA = 'Priya Raghunathan';

describeInBrowser('a Jira user sets up an export', () => {
  let host: TestHost;
  let browser: Browser;
  const opened: ExportPage[] = [];

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHostForTest(), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  afterEach(async () => {
    for (const { page } of opened.splice(0)) await page.context().close();
    expect(host.cspViolations).toEqual([]);
  });

  const open = async (user = JONAS) => {
    const site = host.sites[0]!;
    const { accountId } = site.users.find(({ displayName }) => displayName === user)!;
    const page = await openExportPage(
      browser,
      host.pageUrl({ site: site.name, user: accountId, module: 'openbook-export' }),
    );
    opened.push(page);
    return page;
  };
  const saved = ({ frame }: ExportPage) => frame.getByRole('region', { name: 'Saved exports' });
  const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });
  const columns = ({ frame }: ExportPage) => frame.getByRole('list', { name: 'Columns in the order of the file' });
  const headers = async (page: ExportPage) => {
    const names = await columns(page).locator('button[data-column]').allTextContents();
    return names;
  };
  const save = async (page: ExportPage, name: string, share = false) => {
    await saved(page)
      .getByRole('button', { name: /^Save (this set-up|as new)$/ })
      .click();
    await saved(page).getByLabel('Name', { exact: true }).fill(name);
    if (share) await saved(page).getByText('Share with everyone on this site').click();
    await button(saved(page), 'Save').click();
    await saved(page).getByText(`“${name}” is saved.`).waitFor();
  };
  const more = async (page: ExportPage, name: string, action: string) => {
    await button(saved(page), `More for ${name}`).click();
    await button(saved(page), action).click();
  };

  test('the open bugs of a project that were opened this year, in Excel, without a word of JQL', async () => {
    const page = await open();
    const choose = async (select: string, option: string) => {
      await page.frame.getByRole('combobox', { name: select }).click();
      await page.frame.getByRole('option', { name: option }).click();
    };
    await choose('Project', 'Openbook (OBK)');
    await choose('Issue type', 'Bug');
    await button(page.frame.locator('body'), 'Open').click();
    await choose('Created', 'Created this year');
    const conditions = 'project = "OBK" AND issuetype = Bug AND statusCategory != Done AND created >= startOfYear()';
    const jql = `${conditions} ORDER BY created DESC`;
    await expectJql(page, jql);
    await page.frame.getByRole('radio', { name: /^Excel/ }).check();
    const bugs = await issuesOverRest(host, 'jonas@example.com', jql);
    expect(bugs.length).toBeGreaterThan(5);
    await button(page.frame.locator('body'), 'Choose columns').click();
    await button(page.frame.locator('body'), 'Clear all').click();
    for (const name of ['summary', 'status', 'assignee', 'created', 'story']) {
      await page.frame.getByLabel('Search fields').fill(name);
      await page.frame.getByLabel('Search fields').press('Enter');
    }
    expect(await headers(page)).toEqual(['Summary', 'Status', 'Assignee', 'Created', 'Story Points']);
    await page.bar.getByText(`${bugs.length} issues · 5 columns · Excel`).waitFor();
    const { name } = await page.download();
    expect(name).toMatch(/\.xlsx$/);
    await page.bar.getByText(`${bugs.length} issues exported`, { exact: true }).waitFor();
  }, 60_000);

  test('what is written in the JQL is chosen above it, and a choice changes nothing else in it', async () => {
    const page = await open();
    await page.typeJql('priority = High AND project = obk ORDER BY key');
    await page.frame.getByText('Openbook (OBK)', { exact: true }).waitFor();
    await button(page.frame.locator('body'), 'Open').click();
    await expectJql(page, 'priority = High AND project = obk AND statusCategory != Done ORDER BY key');
    await page.typeJql('summary ~ "half AND project = OBK');
    await button(page.frame.locator('body'), 'Open').click();
    await button(page.frame.locator('body'), 'Restore my query').click();
    await expectJql(page, 'summary ~ "half AND project = OBK');
  }, 60_000);

  test('columns are dragged, renamed and removed, and the file has them so', async () => {
    const page = await open();
    await page.typeJql('project = OBK ORDER BY key');
    const list = columns(page);
    await button(list, 'Due date').dragTo(button(list, 'Issue Type'), { targetPosition: { x: 4, y: 10 } });
    expect((await headers(page)).slice(0, 3)).toEqual(['Due date', 'Issue Type', 'Key']);

    // Two columns by one name: both are told apart, none is lost.
    await button(list, 'Summary').click();
    await page.frame.getByLabel('Name in the file').fill('key');
    await page.frame.getByLabel('Name in the file').press('Enter');
    await button(list, 'Remove Priority').click();
    const expected = [
      ...['Due date', 'Issue Type', 'Key (issuekey)', 'key (summary)', 'Assignee'],
      ...['Reporter', 'Status', 'Resolution', 'Created', 'Updated'],
    ];
    expect(await headers(page)).toEqual(expected);
    await page.bar.getByText('10 columns').waitFor();

    const { bytes } = await page.download();
    const [first] = rowsOf(bytes);
    expect(Object.keys(first!)).toEqual(expected);
    expect(first!['Key (issuekey)']).toBe('OBK-1');
  }, 60_000);

  test('a click makes CSV as the spreadsheets of the user’s country read it', async () => {
    const page = await open();
    await page.typeJql('project = OBK AND duedate is not EMPTY ORDER BY key');
    await page.frame.getByText('CSV options').click();
    await page.frame.getByLabel('31.01.2026').check();
    await page.frame.getByLabel('Semicolon').check();
    const { bytes } = await page.download();
    expect(bytes.toString('utf8').split('\r\n')[0]).toBe(
      'Issue Type;Key;Summary;Assignee;Reporter;Priority;Status;Resolution;Created;Updated;Due date',
    );
    expect(bytes.toString('utf8')).toMatch(/;\d\d\.\d\d\.\d{4}\r\n/);
  }, 60_000);

  test('suggestions finish a query by keyboard, and leave Enter alone until one is chosen', async () => {
    const page = await open();
    await page.jql.fill('');
    await page.jql.pressSequentially('project = OBK AND sta');
    await page.frame.getByRole('option', { name: 'status field' }).waitFor();
    expect(await page.jql.getAttribute('aria-expanded')).toBe('true');

    // Nothing is chosen yet: Enter asks Jira about what stands there.
    await page.jql.press('Enter');
    expect(await page.jql.inputValue()).toBe('project = OBK AND sta');
    expect(await page.jql.getAttribute('aria-expanded')).toBe('false');

    await page.jql.pressSequentially('t');
    await page.frame.getByRole('option').first().waitFor();
    await page.jql.press('ArrowDown');
    const active = await page.jql.getAttribute('aria-activedescendant');
    expect(await page.frame.locator(`[id="${active}"]`).textContent()).toBe('statusfield');
    await page.jql.press('Tab');
    expect(await page.jql.inputValue()).toBe('project = OBK AND status ');
    await page.jql.pressSequentially('!= Do');
    await page.frame.getByRole('option', { name: /^Done/ }).waitFor();
    await page.jql.press('ArrowDown');
    await page.jql.press('Enter');
    expect(await page.jql.inputValue()).toBe('project = OBK AND status != Done ');
    await page.jql.press('Escape');
    await page.jql.press('Enter');
    await page.frame.getByRole('cell', { name: /^OBK-/ }).first().waitFor();
  }, 60_000);

  test('a saved export runs again with two clicks: opening the page, and Export', async () => {
    const before = await open();
    await before.typeJql('project = OBK AND status = Done ORDER BY key');
    await button(columns(before), 'Remove Created').click();
    await before.frame.getByRole('radio', { name: /^JSON Lines/ }).check();
    await save(before, 'Done in Openbook');

    const page = await open();
    const run = saved(page).getByRole('button', { name: 'Export Done in Openbook' });
    const [download] = await Promise.all([page.page.waitForEvent('download'), run.click()]);
    expect(download.suggestedFilename()).toMatch(/\.jsonl$/);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(Object.keys(rows[0]!)).not.toContain('Created');
    expect(new Set(rows.map((row) => row['Status']))).toEqual(new Set(['Done']));
    expect(await page.jql.inputValue()).toBe('project = OBK AND status = Done ORDER BY key');

    // The chart has it, and names nobody.
    await page.frame.getByText('Exports by day', { exact: true }).click();
    await page.frame.getByRole('img', { name: /^\d+ exports? in the last 30 days: .*1 JSON Lines\.$/ }).waitFor();
  }, 60_000);

  test('two people edit a shared export: the second is told, and loses nothing', async () => {
    const jonas = await open();
    await jonas.typeJql('project = OBK');
    await save(jonas, 'Shared report', true);

    const priya = await open(PRIYA);
    const row = saved(priya).getByRole('listitem').filter({ hasText: 'Shared report' });
    await row.getByText('Shared', { exact: true }).waitFor();
    await button(row, 'Open Shared report').click();
    expect(await saved(priya).textContent()).not.toContain(JONAS);
    await saved(priya).getByText('“Shared report” is open.').waitFor();
    await priya.typeJql('project = OBK AND priority = High');
    await button(saved(priya), 'Save changes').click();
    await saved(priya).getByText('The changes to “Shared report” are saved.').waitFor();

    await jonas.typeJql('project = OBK AND priority = Low');
    await button(saved(jonas), 'Save changes').click();
    await saved(jonas).getByText('Somebody changed “Shared report” meanwhile').waitFor();
    await button(saved(jonas), 'Save mine as a copy').click();
    await saved(jonas).getByText('“Shared report (copy)” is saved.').waitFor();
    await button(saved(jonas), 'Open Shared report').click();
    await expectJql(jonas, 'project = OBK AND priority = High');
    await button(saved(jonas), 'Open Shared report (copy)').click();
    await expectJql(jonas, 'project = OBK AND priority = Low');

    // Only its owner may share or delete it.
    await button(saved(priya), 'More for Shared report').click();
    expect(await button(saved(priya), 'Delete').count()).toBe(0);
    await more(jonas, 'Shared report', 'Keep to myself');
    await saved(jonas).getByText('“Shared report” is changed.').waitFor();
    const later = await open(PRIYA);
    await saved(later).getByText('None yet.').waitFor();
  }, 90_000);

  test('a saved export is renamed, taken along as a file, deleted, and imported again', async () => {
    const page = await open();
    await page.typeJql('project = OBK AND priority = High');
    await save(page, 'Take me along');
    await more(page, 'Take me along', 'Rename');
    await saved(page).getByLabel('Name', { exact: true }).fill('Taken along');
    await saved(page).getByLabel('Name', { exact: true }).press('Enter');
    await saved(page).getByText('“Taken along” is changed.').waitFor();

    const [download] = await Promise.all([
      page.page.waitForEvent('download'),
      more(page, 'Taken along', 'Save as file'),
    ]);
    expect(download.suggestedFilename()).toBe('taken-along.openbook.json');
    const file = await readFile(await download.path());
    await more(page, 'Taken along', 'Delete');
    await saved(page)
      .getByRole('group', { name: 'Delete Taken along' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await saved(page).getByText('“Taken along” is deleted.').waitFor();

    const choose = saved(page).getByLabel('File of a saved export');
    const content = JSON.parse(file.toString('utf8')) as { columns: unknown[] };
    const withForeign = { ...content, columns: [...content.columns, { id: 'customfield_99999', header: 'Team mood' }] };
    await choose.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(withForeign)),
    });
    await saved(page).getByText('This site has no field for “Team mood”').waitFor();
    await expectJql(page, 'project = OBK AND priority = High');
    await page.bar.getByText('11 columns').waitFor();

    await choose.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"openbookExport":1}'),
    });
    await saved(page).getByText('In the file, name is missing.').waitFor();
    await choose.setInputFiles({ name: 'issues.csv', mimeType: 'text/csv', buffer: Buffer.from('Key,Summary') });
    await saved(page).getByText('The file is not JSON. Choose one that “Save as file” made.').waitFor();
    // Nothing to try again: the next file is chosen in the same place.
    expect(await saved(page).getByRole('button', { name: 'Try again' }).count()).toBe(0);
  }, 60_000);

  test('of many saved exports some are shown, and the one that is looked for is found', async () => {
    const site = host.sites[0]!;
    const { accountId } = site.users.find(({ displayName }) => displayName === PRIYA)!;
    for (let number = 1; number <= 60; number += 1) {
      const payload = aDefinition({ name: `Report of team ${number}`, jql: 'project = OBK AND type = Bug' });
      const call = { site, accountId, moduleKey: 'openbook-export', functionKey: 'createDefinition', payload };
      expect(await host.platform.invokeResolver(call)).toMatchObject({ ok: true });
    }
    const page = await open(PRIYA);
    const rows = saved(page).getByRole('button', { name: /^Open Report of team / });
    await button(saved(page), 'Show more').waitFor();
    const before = await rows.count();
    expect(before).toBeLessThan(60);
    await button(saved(page), 'Show more').click();
    await rows.nth(59).waitFor();

    await saved(page).getByLabel('Find a saved export').fill('team 60');
    await saved(page)
      .getByText(/^1 of \d+$/)
      .waitFor();
    expect([await seriousFindings(page.page), await sidewaysScroll(page.page)]).toEqual([[], 0]);
    if (process.env['OPENBOOK_SHOTS']) {
      await rows.first().scrollIntoViewIfNeeded();
      await page.page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], 'find-saved.png') });
      await saved(page).getByLabel('Find a saved export').fill('');
      await page.page.setViewportSize({ width: 375, height: 800 });
      await rows.first().scrollIntoViewIfNeeded();
      await page.page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], 'find-saved-narrow.png') });
      await page.page.setViewportSize({ width: 1280, height: 800 });
      await saved(page).getByLabel('Find a saved export').fill('team 60');
    }
    await button(saved(page), 'Open Report of team 60').click();
    await expectJql(page, 'project = OBK AND type = Bug');
  }, 60_000);

  const expectJql = async ({ jql, page }: ExportPage, text: string) => {
    for (let tries = 0; tries < 50 && (await jql.inputValue()) !== text; tries += 1) await page.waitForTimeout(100);
    expect(await jql.inputValue()).toBe(text);
  };
});
