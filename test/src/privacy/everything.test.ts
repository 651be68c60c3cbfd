import { useEverything } from '../../support/use-everything';
import { allFunctions, aWholeApp, type WholeApp } from '../../support/whole-app';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Erasure, Held, KeptRecord, YourData } from '../../../src/contract';
import { inventory } from '../../../src/inventory/inventory';

let app: WholeApp;
beforeEach(async () => {
  app = await aWholeApp();
});
afterEach(() => app.close());

const inStorage = inventory.recordKinds.filter(({ place }) => place === 'key-value storage').map(({ name }) => name);
/** Written where a site moves from the app on Connect, which this one never had: see test/src/move. Here they are laid. */
const OF_THE_MOVE = ['move-key', 'move-progress', 'move-receipt'];
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
    await useEverything(app, note);
    for (const kind of OF_THE_MOVE) app.lay(`${kind}:laid`, {});
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
    // Without the state of the move the old backend would be asked again, and what was erased would come back.
    expect(kindsNow().sort()).toEqual(['erasure', ...OF_THE_MOVE, 'privacy-switch', 'tenant']);
    expect(app.raw(app.sites.globex)).toEqual([]);
    expect(app.platform.asyncEvents(app.sites.acme).waiting()).toEqual([]);
    expect(JSON.stringify(app.raw())).not.toMatch(/jane|admin|557058|exported/);

    // Else it was no proof: a kind or a function that nobody drove here could write what nobody sees.
    expect([...written].sort()).toEqual([...inStorage].sort());
    await app.platform.runPreUninstall({ site: app.sites.acme });
    expect(allFunctions.filter((name) => !app.called.has(name))).toEqual(['moveFromConnect', 'tendMove']);
  });

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
