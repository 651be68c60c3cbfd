import { aSite, startForge } from '../support/forge';
import { aWholeApp, type WholeApp } from '../support/whole-app';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Erasure, KeptRecord, Reply, YourData } from '../../src/contract';
import { inventory } from '../../src/inventory/inventory';

let app: WholeApp;
beforeEach(async () => {
  app = await aWholeApp();
});
afterEach(() => app.close());

const FOR_ADMINS = [
  'getYourData',
  'countRecords',
  'listRecords',
  'previewRestore',
  'restoreRecords',
  'planErasure',
  'startErasure',
  'listErasures',
  'listTickets',
  'askToEraseTickets',
  'showErrors',
  'getUsage',
];
const stored = inventory.recordKinds.filter(({ place }) => place === 'key-value storage').map(({ name }) => name);

describe('what is kept', () => {
  test('is refused to whoever is no Jira admin', async () => {
    const given = { kind: 'tenant', rows: [], scope: { of: 'all' }, siteName: 'acme.example.com', reportIds: [] };
    const answers = FOR_ADMINS.map(async (name) => {
      const reply = await app.call(name, given, { by: 'jane' });
      return [name, reply.ok ? 'answered' : reply.code];
    });
    expect(await Promise.all(answers)).toEqual(FOR_ADMINS.map((name) => [name, 'NO_PERMISSION']));
  });

  test('is refused where Jira does not say who is an admin', async () => {
    const { resolver } = await import('../../src/index');
    const context = { accountId: 'jane', siteUrl: 'https://acme.example.com' };
    for (const status of [401, 403, 404, 500, 503]) {
      const site = aSite('acme', { handle: async () => Response.json({}, { status }) });
      const call = { functionKey: 'getYourData', payload: {} };
      const answer = startForge().as(site, () => resolver({ call, context }, context), 'jane');
      expect([status, ((await answer) as Reply<YourData>).ok]).toEqual([status, false]);
    }
  });

  test('is shown and taken out whole, every kind of it', async () => {
    for (const kind of stored) app.lay(`${kind}:laid`, { what: 'was laid' });
    const { kinds } = await app.ok<YourData>('getYourData');
    expect(kinds.map(({ name }) => name)).toEqual(inventory.recordKinds.map(({ name }) => name));
    const taken = await Promise.all(
      stored.map(async (kind) => {
        const { records } = await app.ok<{ records: readonly KeptRecord[] }>('listRecords', { kind });
        return records.map(({ id, value }) => [kind, id, value]);
      }),
    );
    expect(taken).toEqual(stored.map((kind) => [[kind, 'laid', { what: 'was laid' }]]));
  });

  test('can be erased, kind by kind', async () => {
    await app.ok('startRun', { format: 'csv', columns: 1 }, { by: 'jane' });
    await app.ok('keepUsage', {
      flushId: '00000000-0000-4000-8000-000000000001',
      rows: [{ feature: 'preview', outcome: 'done', size: 'none', count: 6 }],
    });
    const kinds = () => new Set(app.raw().map(({ key }) => key.slice(0, key.indexOf(':'))));
    const scope = { of: 'kind', kind: 'export-run' };
    const begun = await app.ok<Erasure>('startErasure', { scope, siteName: 'acme.example.com' });
    expect(begun.step).toBe('counting');
    await app.deliver();
    expect(kinds().has('export-run')).toBe(false);
    expect(kinds().has('usage-flush')).toBe(true);
  });
});
