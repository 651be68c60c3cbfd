import { aSite, startForge } from '../../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { dailyJob, resolver } from '../../../../src/index';
import { memoryStore } from '../../../../host/kvs/memory-store';
import type { Site } from '../../../../host/site';
import { exportDay } from '../../../../src/inventory/kinds/export-day';
import { usageDay } from '../../../../src/inventory/kinds/usage-day';
import { usageSending } from '../../../../src/inventory/kinds/usage-sending';
import { inventory } from '../../../../src/inventory/inventory';
import { walkKind } from '../../../../src/privacy/counting/walk-kind';
import { createStore, store } from '../../../../src/platform/store';
import { checkRetentions } from '../../../../src/privacy/retention/check-retentions';
import { breakingStore } from '../../../support/breaking-store';

const jira: Site['jira'] = {
  handle: async (_request, caller) =>
    Response.json({
      permissions: { ADMINISTER: { havePermission: caller.kind === 'user' && caller.accountId === 'admin' } },
    }),
};
const site = aSite('acme', jira);
const DAY_MS = 86_400_000;
const sending = { day: '2026-01-01', sendId: 'x', state: 'dropped' } as const;

let nowMs: number;
let forge: ReturnType<typeof startForge>;
/** A platform that deletes what expired a week late. */
beforeEach(() => {
  nowMs = Date.now();
  forge = startForge({ now: () => nowMs, store: memoryStore(), expiryLagMs: 7 * DAY_MS });
});

async function call(functionKey: string, by = 'admin'): Promise<unknown> {
  const context = { accountId: by, principal: { accountId: by } };
  return forge.as(site, () => resolver({ call: { functionKey }, context }, context), by);
}

const keep = () => forge.as(site, () => store.put(usageSending, '2026-01-01', sending));
const check = () => forge.as(site, dailyJob);

describe('the daily check', () => {
  test('finds nothing where the platform deletes in time', async () => {
    await keep();
    await check();
    expect(await call('getDuties')).toMatchObject({
      value: { retention: { startedAt: expect.any(String), finishedAt: expect.any(String), records: 3, breaches: [] } },
    });
  });

  test('tells the admins, also among the errors, of what the platform has not deleted in time', async () => {
    const memory = memoryStore();
    forge = startForge({ store: memory, expiryLagMs: 7 * DAY_MS });
    await keep();
    const space = memory.space(site.installationId, 'plain');
    const record = space.get('usage-sending:2026-01-01')!;
    space.put('usage-sending:2026-01-01', { ...record, expiresAtMs: Date.now() - 3 * DAY_MS });
    await check();
    expect(await call('getDuties')).toMatchObject({
      value: { retention: { breaches: [{ kind: 'usage-sending', records: 1 }] } },
    });
    expect(await call('showErrors')).toMatchObject({
      value: {
        groups: [{ name: 'RetentionBreach', message: 'Records outlive their retention: usage-sending', count: 1 }],
      },
    });
  });

  test('is gone on with where it broke off, and counts each record once', async () => {
    const clock = { now: () => nowMs };
    const through = createStore(clock);
    const run = (atCall: number | null) =>
      forge.as(site, () => {
        const broken = breakingStore(through, atCall === null ? null : { atCall, reached: true });
        const walk = (kind: (typeof inventory.recordKinds)[number]) =>
          walkKind(
            { store: broken, pace: { read: async () => undefined, write: async () => undefined } as never },
            kind,
          );
        return checkRetentions({ store: broken, clock, hasTime: () => true, walk });
      });
    await keep();
    const once = await run(null);
    const calls = 2 * inventory.recordKinds.length + 2;
    for (let atCall = 0; atCall < calls; atCall += 1) {
      nowMs += DAY_MS / 100;
      await run(atCall).catch(() => undefined);
      const { kinds, records } = await run(null);
      expect([kinds, records.reduce((sum, count) => sum + count, 0)]).toEqual([once.kinds, 2]);
    }
  });

  test('covers every kind in storage, those of totals too', async () => {
    await check();
    const { kinds } = forge.records(site).find(({ key }) => key === 'retention-check:current')!.value as {
      kinds: string[];
    };
    expect(kinds).toEqual(
      inventory.recordKinds.filter(({ place }) => place === 'key-value storage').map(({ name }) => name),
    );
    expect(kinds).toEqual(expect.arrayContaining([usageDay.name, exportDay.name]));
  });

  test('is told to Jira admins only', async () => {
    expect(await call('getDuties', 'jane')).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
    expect(await call('getDuties')).toEqual({ ok: true, value: {} });
  });
});
