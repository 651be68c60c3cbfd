/** What runs without a page, in a host with an app: events, schedules, and the end of an installation. */
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createClockwork } from '../../host/clockwork';
import { readManifest } from '../../host/manifest';
import type { HostOptions } from '../../host/start-host';
import { buildFixtureApp } from '../support/fixture-app/build';
import { startHostForTest, type TestHost } from '../support/host';

let appDir: string;
let host: TestHost;
beforeAll(async () => {
  appDir = await buildFixtureApp();
}, 60_000);
afterEach(() => host?.close());

async function start(options: HostOptions = {}) {
  host = await startHostForTest({ appDir, clockwork: false, ...options });
  const [site] = host.sites;
  if (!site) throw new Error('The host has no site.');
  const invoke = (functionKey: string, payload?: unknown) =>
    host.platform.invokeResolver({
      site,
      accountId: site.users[0]!.accountId,
      moduleKey: 'fixture-page',
      functionKey,
      payload,
    });
  const callPage = async (path: string, body: object): Promise<unknown> => {
    const place = { site: site.name, user: site.users[0]!.accountId, module: 'fixture-page' };
    const headers = { origin: host.url, 'content-type': 'application/json' };
    const response = await fetch(`${host.url}/__host/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ place, ...body }),
    });
    return response.json();
  };
  return { site, invoke, callPage };
}

test('an event that the app pushes is delivered by itself', async () => {
  const { site, invoke } = await start({ clockwork: true });
  await invoke('push', { n: 1 });
  while (host.platform.asyncEvents(site).waiting().length > 0) await new Promise((done) => setTimeout(done, 50));
  expect(await invoke('recall')).toEqual({ n: 1 });
});

describe('schedules', () => {
  test.each([
    { licence: 'inactive' as const, runs: ['fixture-nightly'] },
    { licence: 'active' as const, runs: ['fixture-nightly', 'fixture-licensed'] },
  ])('run 5 minutes after the start; with a licence that is $licence: $runs', async ({ licence, runs }) => {
    let nowMs = 0;
    const { invoke } = await start({ clock: () => nowMs, licensing: { environmentType: 'PRODUCTION', licence } });
    const manifest = await readManifest(`${appDir}/manifest.yml`);
    const clockwork = createClockwork({ platform: host.platform, manifest, sites: host.sites, clock: () => nowMs });
    await clockwork.turn();
    expect(await invoke('runs')).toEqual([]);
    nowMs += 300_000;
    await clockwork.turn();
    expect(((await invoke('runs')) as string[]).toSorted()).toEqual(runs.toSorted());
  });

  test('run when a test says so: twice, and to a function that dies', async () => {
    const { site, invoke } = await start();
    const nightly = { site, moduleKey: 'fixture-nightly' };
    expect(await host.platform.runSchedule(nightly)).toEqual({ ok: true });
    expect(await host.platform.runSchedule(nightly)).toEqual({ ok: true });
    expect(await host.platform.runSchedule({ ...nightly, crash: { afterCalls: 0 } })).toMatchObject({ ok: false });
    expect(await invoke('runs')).toEqual(['fixture-nightly', 'fixture-nightly']);
    await expect(host.platform.runSchedule({ site, moduleKey: 'none' })).rejects.toThrow('no scheduled trigger');
  });

  test('run when the page says so', async () => {
    const { callPage, invoke } = await start();
    expect(await callPage('schedule', { moduleKey: 'fixture-nightly' })).toEqual({ ok: true });
    expect(await callPage('schedule', { moduleKey: 'none' })).toMatchObject({ ok: false });
    expect(await invoke('runs')).toEqual(['fixture-nightly']);
  });
});

describe('an app that is taken off a site', () => {
  test('says goodbye, fails to, is gone all the same, and comes back as a new installation with nothing', async () => {
    const { site, invoke, callPage } = await start();
    await invoke('remember', { kept: true });
    await invoke('push', { late: true });
    const before = site.installationId;
    await callPage('installation', { installed: false });
    expect(site.isInstalled()).toBe(false);
    expect(host.log.filter(({ functionKey }) => functionKey === 'farewell').map(({ message }) => message)).toEqual([
      'failed (Error)',
    ]);
    expect(await callPage('invoke', { functionKey: 'recall' })).toEqual({
      ok: false,
      message: 'The app is not installed on this site.',
    });
    expect(await (await fetch(host.pageUrl({}))).text()).toContain('Fixture is not installed');
    expect(host.sites[1]?.isInstalled()).toBe(true);

    await callPage('installation', { installed: true });
    expect(site.isInstalled()).toBe(true);
    expect(site.installationId).not.toBe(before);
    expect(await invoke('recall')).toBe('nothing');
    expect(await invoke('installs')).toEqual(['1.2.0']);
    expect(host.platform.asyncEvents(site).waiting()).toEqual([]);
  });
});
