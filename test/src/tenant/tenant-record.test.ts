import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions, tenantAfter, type LifecycleEvent, type Tenant } from '../../../src/tenant/tenant-record';

const SITE = {
  cloudId: 'cloud-1',
  installationId: 'installation-1',
  environment: 'PRODUCTION',
  policyVersion: '2.0',
} as const;
const event = (type: LifecycleEvent['type'], appVersion: string, at: string): LifecycleEvent => ({
  ...SITE,
  type,
  appVersion,
  at,
});

const INSTALLED = event('installed', '1.0.0', '2026-11-01T00:00:00.000Z');
const UPGRADED = event('upgraded', '2.0.0', '2026-11-10T00:00:00.000Z');
const UPGRADED_AGAIN = event('upgraded', '10.0.0', '2026-11-20T00:00:00.000Z');

const after = (events: readonly LifecycleEvent[]): Tenant | null =>
  events.reduce<Tenant | null>((known, next) => tenantAfter(known, next), null);

describe('tenantAfter', () => {
  test('an installation', () => {
    expect(after([INSTALLED])).toEqual({ ...SITE, appVersion: '1.0.0', installedAt: '2026-11-01T00:00:00.000Z' });
  });

  test('upgrades keep the first day and the newest version', () => {
    expect(after([INSTALLED, UPGRADED, UPGRADED_AGAIN])).toEqual({
      ...SITE,
      appVersion: '10.0.0',
      installedAt: '2026-11-01T00:00:00.000Z',
      upgradedAt: '2026-11-20T00:00:00.000Z',
    });
  });

  test('the policy version is that of the first event, and none where that was not noted then', () => {
    const later = { ...UPGRADED, policyVersion: '3.0' };
    const { policyVersion: _none, ...before } = after([INSTALLED])!;
    expect([after([INSTALLED, later]), after([later, INSTALLED])]).toMatchObject([
      { policyVersion: '2.0' },
      { policyVersion: '2.0' },
    ]);
    expect(tenantAfter(before, later)).not.toHaveProperty('policyVersion');
  });

  test('relinked storage belongs to the new installation', () => {
    const reinstalled = { ...INSTALLED, installationId: 'installation-2', at: '2026-11-21T00:00:00.000Z' };
    expect(after([INSTALLED, UPGRADED, reinstalled])).toEqual({
      ...SITE,
      installationId: 'installation-2',
      appVersion: '1.0.0',
      installedAt: '2026-11-21T00:00:00.000Z',
    });
  });

  test('twice, late and out of order: the same end state', () => {
    const reinstalled = [INSTALLED, UPGRADED, UPGRADED_AGAIN].map((each, i) => ({
      ...each,
      installationId: 'installation-2',
      at: `2026-12-0${i + 1}T00:00:00.000Z`,
    }));
    for (const once of [
      [INSTALLED, UPGRADED, UPGRADED_AGAIN],
      [INSTALLED, UPGRADED, ...reinstalled],
    ]) {
      const expected = after(once);
      const manyTimes = [...once, ...once, ...once];
      fc.assert(
        fc.property(fc.shuffledSubarray(manyTimes, { minLength: manyTimes.length }), (events) =>
          expect(after(events)).toEqual(expected),
        ),
      );
    }
  });
});

test.each([
  ['1.0.0', '1.0.0', 0],
  ['2.0.0', '10.0.0', -8],
  ['1.2', '1.2.1', -1],
  ['1.10.0', '1.9.9', 1],
])('compareVersions(%s, %s)', (a, b, expected) => {
  expect(compareVersions(a, b)).toBe(expected);
});
