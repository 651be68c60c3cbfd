import { aSite, startForge } from '../../support/forge';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StoredDefinition } from '../../../src/exports/definition-store';
import { aSavedExport, aUsageDay } from '../../support/move-world';

const { takeSavedExports } = await import('../../../src/exports/take-saved-exports');
const { store } = await import('../../../src/platform/store');
const { takeDailyUsage } = await import('../../../src/usage/take-daily-usage');

/** A good record of which one field holds anything, or something that looks like a date and may be none. */
const mutated = (good: object) =>
  fc
    .tuple(
      fc.constantFrom(...Object.keys(good), 'delimiter', 'sharing'),
      fc.oneof(
        fc.jsonValue(),
        fc.string(),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('2024-02-30', '2024-13-01T00:00:00Z', '2024-02-30T10:00:00+14:59', '9999-12-31T23:59Z'),
        fc.array(fc.record({ id: fc.string(), header: fc.string() }), { maxLength: 501 }),
      ),
    )
    .map(([name, value]): unknown => ({ ...good, [name]: value }));

const anything = (good: object) =>
  fc.array(fc.oneof({ weight: 4, arbitrary: mutated(good) }, fc.jsonValue()), { maxLength: 12 });

test('whatever the old backend has, each record is moved or left with a reason, and none holds the others up', async () => {
  const site = aSite();
  await fc.assert(
    fc.asyncProperty(anything(aSavedExport(1)), anything(aUsageDay('2026-11-20')), async (exports, days) => {
      const forge = startForge();
      await forge.as(site, async () => {
        const about = { again: false, startedAt: '2026-11-23T09:00:00.000Z' };
        const taken = await takeSavedExports(store, exports, about);
        expect(taken.moved + taken.left.length).toBe(exports.length);
        const clock = { now: () => Date.parse('2026-11-23T09:00:00.000Z') };
        const ports = { store, clock, newId: () => 'id', firstDay: '2026-11-23', counting: true };
        const usage = await takeDailyUsage(ports, days);
        expect(usage.moved + usage.left.length).toBe(days.length);
      });
      const kept = forge.records(site).filter(({ key }) => key.startsWith('export-definition:'));
      for (const { key, value } of kept)
        expect(key).toBe(`export-definition:${(value as StoredDefinition).definitionId}`);
    }),
    { numRuns: 25 },
  );
});
