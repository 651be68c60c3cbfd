import { useEverything } from '../../support/use-everything';
import { allFunctions, aWholeApp, type WholeApp } from '../../support/whole-app';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Erasure, ErasurePlan, Held, KeptRecord, YourData } from '../../../src/contract';
import { inventory } from '../../../src/inventory/inventory';

let app: WholeApp;
beforeEach(async () => {
  app = await aWholeApp({ hadConnect: true });
});
afterEach(() => app.close());

const inStorage = inventory.recordKinds.filter(({ place }) => place === 'key-value storage').map(({ name }) => name);
const kindOf = (key: string) => key.slice(0, key.indexOf(':'));
const lying = (kind: string) => app.raw().filter(({ key }) => kindOf(key) === kind).length;
const kindsNow = () => [...new Set(app.raw().map(({ key }) => kindOf(key)))];

async function takenOut(): Promise<{ key: string; value: unknown }[]> {
  const rows: { key: string; value: unknown }[] = [];
  for (const kind of inStorage) {
    let cursor: string | undefined;
    do {
      const page = await app.ok<{ records: KeptRecord[]; cursor?: string }>('listRecords', {
        kind,
        ...(cursor === undefined ? {} : { cursor }),
      });
      rows.push(...page.records.map(({ id, value }) => ({ key: `${kind}:${id}`, value })));
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return rows.sort((one, other) => (one.key < other.key ? -1 : 1));
}

describe('of all that any function writes', () => {
  test('nothing is missing in what is shown and taken out, and nothing is left after an erasure but what has to stay', async () => {
    const written = new Set<string>();
    const note = () => kindsNow().forEach((kind) => written.add(kind));
    app.old.troubles.set({ always: 'error' });
    await useEverything(app, note);
    // The move from Connect, held up until now, comes to its end.
    app.old.troubles.set({ always: 'none' });
    await app.ok('tryMove');
    await app.deliver();
    note();
    await countAll(); // what it keeps of its first count is counted by the second
    const counts = await countAll();
    note();
    expect(inStorage.map((kind) => counts[kind])).toEqual(inStorage.map(lying));
    const shown = await app.ok<YourData>('getYourData');
    expect(shown.kinds.filter(({ name }) => inStorage.includes(name)).map(({ held }) => held?.records)).toEqual(
      inStorage.map(lying),
    );
    expect(await takenOut()).toEqual(app.raw());
    expect(app.raw(app.sites.acme, 'secret')).toEqual([]);

    const begun = await app.ok<Erasure>('startErasure', { scope: { of: 'all' }, siteName: ' ACME.example.com ' });
    note();
    expect(begun.step).toBe('counting');
    await app.deliver();
    // No longer than until it is done: what the jobs of the next hour write is new.
    for (let hour = 0; hour < 3 && (await steps()).includes('asking-support'); hour += 1) await app.hours(1);
    expect(await app.ok('listErasures')).toMatchObject({ erasures: [{ step: 'done', notAsked: 0 }] });
    expect(kindsNow().sort()).toEqual(['erasure', 'privacy-switch', 'tenant']);
    expect(app.raw(app.sites.globex)).toEqual([]);
    expect(app.platform.asyncEvents(app.sites.acme).waiting()).toEqual([]);
    expect(JSON.stringify(app.raw())).not.toMatch(/jane|admin|557058|exported/);

    // Else it was no proof: a kind or a function that nobody drove here could write what nobody sees.
    expect([...written].sort()).toEqual([...inStorage].sort());
    await app.platform.runPreUninstall({ site: app.sites.acme });
    expect(allFunctions.filter((name) => !app.called.has(name))).toEqual([]);
  });

  test('the move from Connect ends with it, wherever it is, and brings nothing back until it is switched on again', async () => {
    await app.platform.deliverLifecycle({ site: app.sites.acme, event: 'avi:forge:installed:app' });
    // It has come as far as its second page when the old backend goes down.
    app.old.troubles.set({ next: ['none', 'none', 'none', 'error'], always: 'error' });
    await app.deliver();
    expect(kindsNow()).toEqual(expect.arrayContaining(['export-definition', 'move-key', 'move-progress']));

    expect(await app.ok('planErasure', { scope: { of: 'all' } })).toMatchObject({ endsMove: true });
    await app.ok('startErasure', { scope: { of: 'all' }, siteName: 'acme.example.com' });
    app.old.troubles.set({ next: [], always: 'none' });
    await app.hours(24);
    expect(await app.ok('showMove')).toEqual({ state: 'switched-off' });
    expect(await pulls()).toBe('off');
    expect(kindsNow().sort()).toEqual(['erasure', 'privacy-switch', 'tenant']);

    // Jira has told the key once; the old backend knows the site without it.
    await app.ok('changeSwitches', { moveFromConnect: true });
    expect(await pulls()).toBe('on');
    await app.hours(1);
    expect(await app.ok('showMove')).toMatchObject({ state: 'done', receipt: { savedExportsMoved: 3 } });
    expect(lying('export-definition')).toBe(3);
    expect(await pulls()).toBe('over');
  });

  test('what a run of the move that is at work then still writes goes, too', async () => {
    await app.platform.deliverLifecycle({ site: app.sites.acme, event: 'avi:forge:installed:app' });
    // The erasure is asked for while the first page is on its way.
    app.old.tamper(async (body) => {
      app.old.tamper((rest) => rest);
      await app.ok('startErasure', { scope: { of: 'all' }, siteName: 'acme.example.com' });
      return body;
    });
    await app.deliver();
    expect(lying('export-definition')).toBe(0);
    app.passes(10_000);
    // A move that goes on before the last look would lose what it knows to that.
    expect(await app.call('changeSwitches', { moveFromConnect: true })).toMatchObject({ ok: false, code: 'CONFLICT' });
    // What storage took a moment later, of the move and of a person.
    app.lay('export-definition:connect-00000000000000000000000000000001', { jql: '' });
    app.lay('export-definition:00000000-0000-4000-8000-000000000001', { jql: '' });
    await app.hours(1);
    expect(await app.ok('listErasures')).toMatchObject({ erasures: [{ step: 'done', late: 1 }] });
    expect(app.raw().map(({ key }) => key)).toEqual([
      'erasure:' + (await app.ok<{ erasures: Erasure[] }>('listErasures')).erasures[0]!.erasureId,
      'export-definition:00000000-0000-4000-8000-000000000001',
      'privacy-switch:move-from-connect',
      'tenant:this-site',
    ]);
  });

  test('what an erasure leaves of the move lets it go on', async () => {
    await app.platform.deliverLifecycle({ site: app.sites.acme, event: 'avi:forge:installed:app' });
    const ends = async (scope: unknown) => (await app.ok<ErasurePlan>('planErasure', { scope })).endsMove;
    const definitions = { of: 'kind', kind: 'export-definition' };
    expect(await ends(definitions)).toBe(false); // nothing has come yet
    app.old.troubles.set({ always: 'error' });
    await app.deliver();
    expect(await ends(definitions)).toBe(true);
    expect(await ends({ of: 'category', category: 'Product analytics' })).toBe(true);
    expect(await ends({ of: 'category', category: 'Session' })).toBe(false);
    expect(await ends({ of: 'record', kind: 'export-definition', id: 'one' })).toBe(false);
    app.old.troubles.set({ always: 'none' });
    await app.hours(1);
    expect(await ends(definitions)).toBe(false); // all has come
    expect(await ends({ of: 'kind', kind: 'move-receipt' })).toBe(true);
  });

  /** Whether the page says that the old backend is asked. */
  const pulls = async () =>
    (await app.ok<YourData>('getYourData')).transfers.find(({ name }) => name === 'connect-pull')!.state;

  const steps = async () => (await app.ok<{ erasures: Erasure[] }>('listErasures')).erasures.map(({ step }) => step);

  async function countAll() {
    const counts: Record<string, number> = {};
    let progress: string | undefined;
    do {
      const step = await app.ok<{ counted: { kind: string; held: Held }[]; progress?: string }>('countRecords', {
        ...(progress === undefined ? {} : { progress }),
      });
      for (const { kind, held } of step.counted) counts[kind] = held.records;
      progress = step.progress;
    } while (progress !== undefined);
    return counts;
  }
});
