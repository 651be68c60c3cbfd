import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startEditor, type Editor } from '../../desk/editor/editor-server';
import { feedFiles } from '../../docs-site/core/feeds/feed-files';
import { verifyChain } from '../../docs-site/core/versions/verify-chain';
import { readPolicyTexts } from '../../docs-site/plugin/read-policy-texts';
import { readTrustData } from '../../docs-site/plugin/read-trust-data';
import { readVersionFolders } from '../../docs-site/plugin/read-version-folders';
import { axeFindings } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { changedLines } from '../support/changed-lines';
import { copyOfPolicies, digestOfInputs } from '../support/policy-project';

/** WCAG 2.2 A and AA; what Decap CMS itself breaks beyond them is in docs/decisions/0013. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing here takes that long; a machine that does much else may. */
const PATIENT = { timeout: 60_000 };

describeInBrowser("a lawyer's day", () => {
  let project: Awaited<ReturnType<typeof copyOfPolicies>>;
  let editor: Editor;
  let browser: Browser;
  let page: Page;
  const errors: unknown[] = [];
  const foreign: string[] = [];

  beforeAll(async () => {
    project = await copyOfPolicies();
    editor = await startEditor(project.root, {
      port: 0,
      today: () => '2026-11-26',
      digestOfInputs,
      onError: (error) => errors.push(error),
    });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENT.timeout);
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(editor.url).origin) foreign.push(request.url());
    });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await editor.close();
    await project.remove();
  });

  const read = (file: string) => readFile(join(project.root, 'docs-site', file), 'utf8');
  const text = () => page.getByRole('textbox', { name: 'Text' });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const panel = (name: string) => page.getByRole('region', { name, exact: true });

  /** Opens a form from the list of its collection, and waits until it has the words of its file. */
  async function open(collection: string, form: string, words: string): Promise<void> {
    await page.evaluate((name) => (location.hash = `#/collections/${name}`), collection);
    await page.getByRole('link', { name: form }).click();
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(({ value }) =>
          value.includes(wanted),
        ),
      words,
    );
  }

  async function save(): Promise<void> {
    await press('Save');
    await page.getByRole('menuitem', { name: 'Save now' }).click();
    await page.getByText('Changes saved').waitFor();
  }

  it('lets nobody in who was not given the address', async () => {
    const { origin } = new URL(editor.url);
    expect((await fetch(origin)).status).toBe(403);
    expect((await fetch(`${origin}/?token=guessed`)).status).toBe(403);
    const headers = { 'content-type': 'application/json', origin };
    expect((await fetch(`${origin}/api/check`, { method: 'POST', headers, body: 'null' })).status).toBe(403);
  });

  it('changes a word, sees the preview and a finding, and mends it', async () => {
    await page.goto(editor.url);
    await page.getByRole('toolbar', { name: 'Policies' }).waitFor();
    await panel('Where to begin').getByText('Open a document under Policies').waitFor();
    await page.getByRole('link', { name: 'Backup policy' }).waitFor();
    expect(await axeFindings(page, RULES)).toEqual([]);
    await open('policies', 'Data security and privacy statement', 'in charge of it');
    await text().fill((await text().inputValue()).replace('in charge of it', 'always in charge of it'));
    await page.frameLocator('#preview-pane').getByText('whoever has the file is always in charge of it').waitFor();

    await press('Check');
    await panel('Check').getByText('"always" promises something without exception').waitFor();
    expect(await axeFindings(page, RULES)).toEqual([]);
    await text().fill((await text().inputValue()).replace('always in charge of it', 'responsible for it'));
    await press('Check');
    await panel('Check').getByText('Nothing is wrong.').waitFor();
    await panel('Check').press('Escape');
    expect(await panel('Check').count()).toBe(0);
    expect(await page.locator(':focus').textContent()).toBe('Check');

    const before = await read('policies/statement.md');
    await save();
    expect(changedLines(before, await read('policies/statement.md'))).toEqual([
      '- exported it: whoever has the file is in charge of it.',
      '+ exported it: whoever has the file is responsible for it.',
    ]);
  }, 240_000);

  it('changes a fact in its form, and only its line', async () => {
    const before = await read('facts/vendor.yaml');
    await open('facts', 'Vendor, contacts and notice periods', 'support@alpha-serve.com');
    await page.getByRole('textbox', { name: 'Security', exact: true }).fill('security@alpha-serve.com');
    await save();
    expect(changedLines(before, await read('facts/vendor.yaml'))).toEqual([
      '-   security: support@alpha-serve.com',
      '+   security: security@alpha-serve.com',
    ]);
  }, 240_000);

  it('is told when somebody else saved the file meanwhile, and loses nothing', async () => {
    const file = join(project.root, 'docs-site/policies/backup-policy.md');
    const before = await read('policies/backup-policy.md');
    await open('policies', 'Backup policy', 'is backed up');
    await text().fill(`${await text().inputValue()}\nA sentence of my own.\n`);
    await writeFile(file, before.replace('title: Backup policy', 'title: Backups'));
    await press('Save');
    await page.getByRole('menuitem', { name: 'Save now' }).click();
    const told = panel('Not saved');
    await told.getByText('+ A sentence of my own.').waitFor();
    await told.getByText('+ title: Backups').waitFor();
    expect(changedLines(before, await read('policies/backup-policy.md'))).toEqual([
      '- title: Backup policy',
      '+ title: Backups',
    ]);

    // They take it back, and the form can be saved again.
    await writeFile(file, before);
    await press('Close');
    await save();
    expect(await read('policies/backup-policy.md')).toBe(`${before}\nA sentence of my own.\n`);
    await writeFile(file, before);
  }, 240_000);

  it('reads the redline, is refused a day that is past, and releases', async () => {
    await press('Release');
    const release = panel('Release');
    const redline = release.frameLocator('iframe');
    await redline.getByText(/^Material: \d+ facts changed/).waitFor();
    expect(await redline.locator('ins').count()).toBeGreaterThan(0);
    await redline.getByRole('navigation', { name: 'Changes' }).getByRole('link').nth(1).click();
    expect(await redline.locator('.is-current').count()).toBe(1);
    expect(await redline.getByRole('row', { name: /security@alpha-serve.com/ }).count()).toBeGreaterThan(0);

    await release.getByLabel('Label').fill('2.0');
    await release.getByLabel('First day').fill('2026-11-25');
    await release.getByLabel('What changed').fill('Openbook moves to Forge.');
    await press('Prepare the release');
    await release.getByText('25 November 2026 is past. Choose today, 2026-11-26, or a later day.').waitFor();
    await release.getByLabel('First day').fill('2026-12-15');
    await press('Prepare the release');
    await press('Release it now');
    await release.getByText('Policy version 2.0 is released.').waitFor();
  }, 240_000);

  it('has its release in the feed, and in a chain that notices an edit', async () => {
    const site = join(project.root, 'docs-site');
    const data = await readTrustData(site, 'https://trust.example');
    const feed = [...feedFiles(data, await readPolicyTexts(site, data))].find(([path]) =>
      path.endsWith('statement.atom'),
    );
    expect(feed?.[1]).toContain('policy version 2.0 (released)');
    expect(feed?.[1]).toContain('Policy version 2.0 holds from 15 December 2026.');

    const chain = async () =>
      verifyChain(
        await readVersionFolders(join(site, 'versioned_docs')),
        JSON.parse(await read('released.json')) as Readonly<Record<string, string>>,
      );
    expect(await chain()).toEqual([]);
    const released = await read('versioned_docs/version-2.0/statement.md');
    await writeFile(join(site, 'versioned_docs/version-2.0/statement.md'), released.replace('responsible', 'liable'));
    expect(await chain()).toEqual(['2.0: statement.md was changed after its release.']);
  });

  it('asked nobody else for anything, and nothing failed', () => {
    expect(foreign).toEqual([]);
    expect(errors.map(String)).toEqual([]);
  });
});
