import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseManifest } from '../../../host/manifest';
import { AppError } from '../../../src/app-error';
import { dailyJob, installed } from '../../../src/index';
import { permittedSoon } from '../../../src/platform/permitted-soon';
import { store } from '../../../src/platform/store';
import { findTenant, keepTenant } from '../../../src/tenant/keep-tenant';
import { readLifecycleEvent } from '../../../src/tenant/read-lifecycle-event';
import { seeTenant } from '../../../src/tenant/see-tenant';

const site = aSite();
const context = { installation: { contexts: [{ cloudId: 'cloud-acme' }] } };
const payload = (version: string, id = 'installation-acme') => ({ id, app: { version } });
const event = (type: 'installed' | 'upgraded', version: string, at: string, id?: string) =>
  readLifecycleEvent(type, payload(version, id), context, { environment: 'DEVELOPMENT', policyVersion: '2.0', at });

let forge: ReturnType<typeof startForge>;
beforeEach(() => {
  forge = startForge();
});
const kept = () => forge.as(site, () => findTenant(store));

describe('the tenant record', () => {
  test('says when the app was first installed, where storage was taken over after a reinstall', async () => {
    await forge.as(site, () => keepTenant(store, event('installed', '1.0.0', '2026-11-01T00:00:00.000Z')));
    const again = event('installed', '1.0.0', '2026-11-20T00:00:00.000Z', 'installation-2');
    await forge.as(site, () => keepTenant(store, again));
    await forge.as(site, () => keepTenant(store, again));
    const upgrade = event('upgraded', '2.0.0', '2026-11-21T00:00:00.000Z', 'installation-2');
    await forge.as(site, () => keepTenant(store, upgrade));
    expect(await kept()).toMatchObject({
      installationId: 'installation-2',
      installedAt: '2026-11-20T00:00:00.000Z',
      firstInstalledAt: '2026-11-01T00:00:00.000Z',
      upgradedAt: '2026-11-21T00:00:00.000Z',
    });
  });

  test('is made by the daily job where the event was lost', async () => {
    await forge.as(site, dailyJob);
    expect(await kept()).toMatchObject({
      cloudId: 'cloud-acme',
      installationId: 'installation-acme',
      appVersion: '1.0.0',
      environment: 'DEVELOPMENT',
    });
  });

  test('has the version of a minor update, and keeps when it was upgraded', async () => {
    await forge.as(site, () => keepTenant(store, event('upgraded', '2.0.0', '2026-11-21T00:00:00.000Z')));
    await forge.as(site, () => seeTenant(store, event('installed', '2.1.0', '2026-11-22T00:00:00.000Z')));
    await forge.as(site, () => seeTenant(store, event('installed', '2.0.9', '2026-11-23T00:00:00.000Z')));
    expect(await kept()).toMatchObject({ appVersion: '2.1.0', upgradedAt: '2026-11-21T00:00:00.000Z' });
  });
});

describe('before permissions have spread', () => {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  beforeEach(() => void waits.splice(0));

  test('storage refuses the app, in words of its own', async () => {
    const manifest = parseManifest('app: { id: x }\npermissions: { scopes: [read:jira-work] }\nmodules: {}');
    const refused = startForge({ manifest }).as(site, () => findTenant(store));
    await expect(refused).rejects.toMatchObject({ code: 'NO_PERMISSION', message: expect.stringContaining('yet') });
  });

  test('the work is done again until they have', async () => {
    let refusals = 3;
    const work = async () => {
      if ((refusals -= 1) >= 0) throw new AppError('NO_PERMISSION', 'not yet');
      return 'done';
    };
    expect(await permittedSoon(work, sleep)).toBe('done');
    expect(waits).toEqual([1_000, 2_000, 4_000]);
  });

  test('it is given up before the trigger ends, and any other failure at once', async () => {
    const failing = (code: 'NO_PERMISSION' | 'RATE_LIMITED') => () => Promise.reject(new AppError(code, 'no'));
    await expect(permittedSoon(failing('NO_PERMISSION'), sleep)).rejects.toMatchObject({ code: 'NO_PERMISSION' });
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(20_000);
    waits.splice(0);
    await expect(permittedSoon(failing('RATE_LIMITED'), sleep)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(waits).toEqual([]);
  });

  test('a trigger whose work is permitted does it once', async () => {
    await forge.as(site, () => installed(payload('1.0.0'), context));
    expect(await kept()).toMatchObject({ appVersion: '1.0.0' });
  });
});
