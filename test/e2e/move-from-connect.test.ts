/** Three customers of the app on Connect get the app on Forge: the real atlassian-connect-express, the bundle, a browser. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRemoteJWKSet } from 'jose';
import type { Browser } from 'playwright-core';
import type { Site } from '../../host/platform';
import type { Tenant } from '../../host/tenants';
import type { DefinitionSummary, Move, Reply, UsageOfDay } from '../../src/contract';
import { seriousFindings, sidewaysScroll } from '../support/accessibility';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { openExportPage } from '../support/export-page';
import { startHostForTest, type TestHost } from '../support/host';
import { OLD_ADDON_KEY, startOldApp, type OldApp, type OldTenant } from '../support/old-app/old-app';

const CONNECT_URL = 'https://old.openbook.example';
const APP_ID = 'ari:cloud:ecosystem::app/00000000-0000-0000-0000-000000000000';
const DAY_MS = 86_400_000;
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** A third customer, whose Jira says no more than the move asks. */
const initech: Site = {
  name: 'initech',
  cloudId: 'cloud-initech',
  installationId: '33333333-3333-4333-8333-333333333333',
  url: 'https://initech.atlassian.net',
  jira: {
    handle: async (request) =>
      request.url.includes('/rest/atlassian-connect/')
        ? Response.json({ key: 'reserved', value: 'client-initech' })
        : Response.json({ permissions: { ADMINISTER: { havePermission: true } } }),
  },
};

describeInBrowser('the move from Connect', () => {
  let host: TestHost;
  let browser: Browser;
  let old: OldApp;
  let dataDir: string;
  const wire: string[] = [];
  const backendLog: string[] = [];

  const tenantOf = (site: Site, more: Partial<OldTenant> = {}): OldTenant => ({
    clientKey: `client-${site.name}`,
    sharedSecret: `hush-${site.name}-hush-${site.name}-hush-${site.name}-hush`,
    baseUrl: `https://${site.name}.atlassian.net`,
    ...more,
  });
  const owner = (site: Site) => ('users' in site ? (site as Tenant).users[0]!.accountId : 'peter');
  const anExport = (site: Site, number: number) => ({
    id: `export-${number}`,
    name: `${site.name} ${number}`,
    jql: 'project = OBK order by created',
    columns: [{ id: 'key' }, { id: 'summary', header: 'What' }],
    format: 'xlsx',
    ownerAccountId: owner(site),
    sharing: 'site',
  });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'openbook-move-'));
    browser = await launchBrowser();
    old = await startOldApp({
      appId: APP_ID,
      // Asked of the host over HTTP, as of Atlassian's server.
      keys: (header, token) => createRemoteJWKSet(new URL(`${host.url}/__host/forge-jwks.json`))(header, token),
      cloudIdOf: async (baseUrl) =>
        [...host.sites, initech].find(({ name }) => baseUrl.includes(name))?.cloudId ?? null,
      log: (line) => void backendLog.push(line),
      onWire: (text) => void wire.push(text),
    });
    host = await startHostForTest({
      clockwork: false,
      dataDir,
      variables: { CONNECT_KEY: OLD_ADDON_KEY, CONNECT_URL },
      network: new Map([[CONNECT_URL, old.url]]),
    });
    for (const [at, site] of [...host.sites, initech].entries()) {
      // Only the first was linked to Forge before it moved; the others are known by their address.
      const installationId = `ari:cloud:ecosystem::installation/${site.installationId}`;
      const tenant = tenantOf(site, at === 0 ? { installationId } : {});
      expect(await old.install(tenant)).toBe(204);
      for (let number = 1; number <= 3 + at; number += 1) {
        expect(await old.save(tenant, anExport(site, number))).toBe(201);
      }
      await old.keep(tenant, 'usage', [
        { day: dayBefore(2), exports: [{ format: 'xlsx', outcome: 'done', count: 20 + at }] },
      ]);
      if ('connectPast' in site) (site as Tenant).connectPast.set(tenant.clientKey, 1);
    }
    // One that Openbook cannot take along.
    const first = host.sites[0]!;
    await old.save(tenantOf(first), { ...anExport(first, 9), format: 'xml' });

    for (const site of [...host.sites, initech]) {
      await host.platform.deliverLifecycle({ site, event: 'avi:forge:upgraded:app' });
      // The sites of the host were told that it is installed, when it started: the move is asked for twice.
      await host.platform.asyncEvents(site).deliverDue();
    }
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await old?.close();
  });

  async function ask<T>(site: Site, functionKey: string): Promise<T> {
    const accountId = 'users' in site ? (site as Tenant).users.find(({ isAdmin }) => isAdmin)!.accountId : 'peter';
    const call = { site, accountId, moduleKey: 'openbook-export', functionKey, payload: {} };
    const reply = (await host.platform.invokeResolver(call)) as Reply<T>;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  }

  test('brings each customer their own saved exports and totals, and a receipt', async () => {
    for (const [at, site] of [...host.sites, initech].entries()) {
      const { definitions } = await ask<{ definitions: DefinitionSummary[] }>(site, 'listDefinitions');
      const names = Array.from({ length: 3 + at }, (_, number) => `${site.name} ${number + 1}`);
      expect(definitions.map(({ name }) => name)).toEqual(names);
      const { days } = await ask<{ days: UsageOfDay[] }>(site, 'getUsage');
      expect(days).toEqual([
        {
          day: dayBefore(2),
          rows: [{ feature: 'export-xlsx', outcome: 'done', size: 'none', count: 20 + at }],
          closed: true,
        },
      ]);
      expect(await ask<Move>(site, 'showMove')).toMatchObject({
        state: 'done',
        receipt: {
          outcome: 'moved',
          savedExportsMoved: 3 + at,
          savedExportsLeft: at === 0 ? 1 : 0,
          usageDaysMoved: 1,
          leftReasons: at === 0 ? ['unknown-format'] : [],
          frozenAt: expect.any(String),
        },
      });
    }
  });

  test('brings no secret along: not into storage, not into a log, not over the wire', async () => {
    const files = await readdir(join(dataDir, 'storage'), { recursive: true, withFileTypes: true });
    const stored = await Promise.all(
      files.filter((file) => file.isFile()).map(async (file) => readFile(join(file.parentPath, file.name), 'latin1')),
    );
    const places = { stored: stored.join(), logs: JSON.stringify([host.log, backendLog]), wire: wire.join() };
    // What was moved is found there; so a secret would be, too.
    expect(places.stored).toContain('quayside 1');
    expect(places.wire).toContain('quayside 1');
    expect(JSON.stringify(await old.rows())).toMatch(/hush-quayside.*oauth-client-of-/s);
    for (const text of Object.values(places)) expect(text).not.toMatch(/hush-|oauth-client-of|SEN-client/);
    // No token either; it travels in a header, which the two ends alone see.
    for (const text of Object.values(places)) expect(text).not.toMatch(/eyJ[\w-]{10,}\.eyJ/);
    // The key of each site in the old app went with the progress of its move; the storage keeps what it deleted for a while.
    expect(places.logs).not.toContain('client-quayside');
  });

  test.each([
    ['light', 1280],
    ['dark', 375],
  ])('shows its receipt to the admins, %s, %d px wide', async (theme, width) => {
    const site = host.sites[0]!;
    const user = site.users.find(({ isAdmin }) => isAdmin)!.accountId;
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(host.pageUrl({ site: site.name, user, module: 'openbook-admin', theme }));
    const frame = page.frameLocator('iframe');
    const receipt = frame.getByRole('region', { name: 'Moved from Connect' });
    await receipt.getByText('3 saved exports and 1 day of usage totals came along').waitFor();
    await receipt.getByText('1 saved export was left.').waitFor();
    await receipt.getByText('What was moved, and what was not').click();
    await receipt.getByRole('cell', { name: 'Openbook has no such file format.' }).waitFor();
    expect(await receipt.getByRole('cell').allTextContents()).toEqual([
      'export-9',
      'Openbook has no such file format.',
    ]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      receipt.getByRole('button', { name: 'Download the receipt' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^openbook-move-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(
      (await ask<Extract<Move, { state: 'done' }>>(site, 'showMove')).receipt,
    );
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    if (process.env['OPENBOOK_SHOTS']) {
      await page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], `move-${theme}.png`), fullPage: true });
    }
    await frame.getByRole('tab', { name: 'Settings' }).click();
    await frame.getByLabel('Send daily numbers and errors to the vendor').waitFor();
    expect(await frame.getByLabel('Move what this site saved in the app on Connect').count()).toBe(0);
    await page.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 375],
  ])('tells who gets started with it in short, and where the receipt is, %s, %d px wide', async (theme, width) => {
    const site = host.sites[0]!;
    const user = site.users.find(({ isAdmin }) => isAdmin)!.accountId;
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(host.pageUrl({ site: site.name, user, module: 'openbook-get-started', theme }));
    const frame = page.frameLocator('iframe');
    const short = frame.getByRole('region', { name: 'From the app on Connect' });
    await short
      .getByText(/^3 saved exports and 1 day of usage totals came along on .* 1 saved export was left\.$/)
      .waitFor();
    expect([await seriousFindings(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    if (process.env['OPENBOOK_SHOTS']) {
      await short.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], `get-started-${theme}.png`) });
    }
    await short.getByRole('button', { name: 'See the receipt of the move' }).press('Enter');
    await page.waitForURL(/module=openbook-admin/);
    await frame.getByRole('region', { name: 'Moved from Connect' }).waitFor();
    await page.close();
  });

  test('what came along is opened by its owner, and runs', async () => {
    const site = host.sites[0]!;
    const page = await openExportPage(
      browser,
      host.pageUrl({ site: site.name, user: owner(site), module: 'openbook-export' }),
    );
    await page.frame.getByRole('button', { name: `Open ${site.name} 2` }).click();
    await page.frame.getByText(`“${site.name} 2” is open.`).waitFor();
    expect(await page.jql.inputValue()).toBe('project = OBK order by created');
    await page.bar.getByText(/^[\d,]+ issues · 2 columns · Excel$/).waitFor();
    expect((await page.download()).name).toMatch(/\.xlsx$/);
    await page.page.context().close();
  });

  // The last one: it shuts the old backend down.
  test('says what holds it up, is tried again, and can be switched off', async () => {
    const site = host.sites[1]!;
    await host.uninstall(site);
    site.connectPast.set('client-fernhill', 1);
    await host.install(site);
    await old.close();
    await host.platform.asyncEvents(site).deliverDue();
    const user = site.users.find(({ isAdmin }) => isAdmin)!.accountId;
    const page = await browser.newPage({ viewport: { width: 375, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(host.pageUrl({ site: site.name, user, module: 'openbook-admin' }));
    const frame = page.frameLocator('iframe');
    await frame.getByText('The server of the app on Connect does not answer. Nothing is lost').waitFor();
    await frame.getByRole('button', { name: 'Try now' }).waitFor();
    expect([await seriousFindings(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    if (process.env['OPENBOOK_SHOTS']) {
      await page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], 'move-held-up.png') });
    }
    await frame.getByRole('button', { name: 'Switch the move off' }).click();
    await frame.getByText('The move from Connect is switched off').waitFor();
    expect(await ask<Move>(site, 'showMove')).toEqual({ state: 'switched-off' });
    await frame.getByRole('tab', { name: 'Settings' }).click();
    const checkbox = frame.getByLabel('Move what this site saved in the app on Connect');
    const pull = frame.getByRole('region', { name: 'What leaves Atlassian now' }).getByRole('row', { name: /Connect/ });
    await pull.getByText('Switched off').waitFor();
    expect(await checkbox.isChecked()).toBe(false);
    await checkbox.press('Space');
    await pull.getByText('On', { exact: true }).waitFor();
    expect(await ask<Move>(site, 'showMove')).toMatchObject({ state: 'held-up' });
    expect([await seriousFindings(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    if (process.env['OPENBOOK_SHOTS']) {
      await checkbox.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(process.env['OPENBOOK_SHOTS'], 'settings-move.png') });
    }
    await page.goto(host.pageUrl({ site: site.name, user, module: 'openbook-get-started' }));
    await frame.getByText('The move is held up. The server of the app on Connect does not answer.').waitFor();
    await frame.getByRole('button', { name: 'See how the move stands' }).waitFor();
    await page.close();
  });
});
