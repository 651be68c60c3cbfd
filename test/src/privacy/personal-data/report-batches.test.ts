import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { batchesFrom, placeOf } from '../../../../src/privacy/personal-data/report-batches';

const since = '2026-11-23T09:00:00.000Z';
const accountOf = (accountId: string) => ({ accountId, since, records: [] });
const accounts = fc
  .uniqueArray(fc.stringMatching(/^[0-9a-f]{24}$/), { maxLength: 300, size: 'max' })
  .map((ids) => ids.map(accountOf));

describe('batches', () => {
  test('hold every account once, at most 90 together, whatever their order', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const batches = batchesFrom(all, 0);
        const ids = batches.flatMap((batch) => batch.accounts.map(({ accountId }) => accountId));
        expect([...ids].sort()).toEqual(all.map(({ accountId }) => accountId).sort());
        expect(batches.every((batch) => batch.accounts.length <= 90)).toBe(true);
        expect(batchesFrom([...all].reverse(), 0).map(({ end }) => end)).toEqual(batches.map(({ end }) => end));
      }),
      { numRuns: 20 },
    );
  });

  test('go on after any of them with those that are left, though accounts came meanwhile', () => {
    fc.assert(
      fc.property(accounts, accounts, fc.nat({ max: 4 }), (first, later, at) => {
        const done = batchesFrom(first, 0).slice(0, at);
        const end = done.at(-1)?.end ?? 0;
        const reported = new Set(done.flatMap((batch) => batch.accounts.map(({ accountId }) => accountId)));
        const rest = batchesFrom([...first, ...later], end).flatMap((batch) => batch.accounts);
        expect(rest.filter(({ accountId }) => reported.has(accountId))).toEqual([]);
        const all = new Set([...reported, ...rest.map(({ accountId }) => accountId)]);
        expect(first.filter(({ accountId }) => !all.has(accountId))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('the place of an account is the first 16 bits of its SHA-256', () => {
    // printf 5be24ba3f91c106033269289 | sha256sum
    expect(placeOf('5be24ba3f91c106033269289')).toBe(0x03c8);
  });
});
