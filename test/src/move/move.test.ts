import { aClientInfo, aMoveWorld, aSavedExport, aUsageDay, type MoveWorld } from '../../support/move-world';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ErasurePlan } from '../../../src/contract';
import { moveReceipt } from '../../../src/inventory/kinds/move-receipt';

const { changeDefinition } = await import('../../../src/exports/change-definition');
const { deleteDefinition } = await import('../../../src/exports/delete-definition');
const { changeSwitches } = await import('../../../src/privacy/switches');

let world: MoveWorld;
afterEach(() => world.close());

const definitions = () => world.records('export-definition:').map(({ value }) => value as Record<string, unknown>);
const edge = () => ({ store: world.store, clock: { now: world.now }, reader: '5b10a2844c20165700ede21g' });
const keysOf = (kind: string) => world.records(kind).map(({ key }) => key);

describe('a site that had the app on Connect', () => {
  test('gets its saved exports and totals, and a receipt', async () => {
    world = await aMoveWorld();
    await world.ask();
    await world.events.deliverDue();

    expect(await world.move()).toEqual({
      state: 'done',
      receipt: {
        outcome: 'moved',
        startedAt: '2026-11-23T09:00:00.000Z',
        finishedAt: expect.any(String),
        snapshot: expect.stringMatching(/^[0-9a-f]{64}$/),
        pages: 3,
        savedExportsMoved: 3,
        savedExportsLeft: 0,
        usageDaysMoved: 2,
        usageDaysLeft: 0,
        accountFieldsMoved: ['addonKey', 'baseUrl'],
        accountFieldsLeft: ['clientKey', 'oauthClientId', 'productType', 'sharedSecret'],
        leftIds: [],
        leftReasons: [],
      },
    });
    expect(definitions()[0]).toEqual({
      definitionId: expect.stringMatching(/^connect-[0-9a-f]{32}$/),
      version: 1,
      name: expect.stringMatching(/^Open bugs \d$/),
      jql: 'project = OBK and status != Done',
      columnIds: ['issuekey', 'summary'],
      headers: ['', 'Title'],
      format: 'csv',
      delimiter: 'comma',
      decimal: 'point',
      dates: 'iso',
      bom: true,
      formulas: 'guard',
      zone: 'user',
      richText: 'plain',
      ownerAccountId: '5b10a2844c20165700ede21g',
      sharing: 'private',
      mentionedAccountIds: [],
      createdAt: '2024-05-01T10:00:00.000Z',
      updatedAt: '2025-05-01T10:00:00.000Z',
    });
    expect(world.records('usage-day:').map(({ value }) => value)).toEqual([
      { day: '2026-11-21', features: ['export-csv'], outcomes: ['done'], sizes: ['none'], counts: [7] },
      { day: '2026-11-22', features: ['export-csv'], outcomes: ['done'], sizes: ['none'], counts: [7] },
    ]);
    expect(world.records('tenant:')[0]?.value).toMatchObject({
      connectKey: 'com.example.exporter',
      connectBaseUrl: 'https://acme.example.com',
    });
    expect(keysOf('move-')).toEqual(['move-receipt:from-connect']);
    expect(await world.call('getGetStarted')).toMatchObject({ value: { move: await world.move() } });
  });

  test('gets saved exports that their owners open, change, delete and put back as they do their others', async () => {
    world = await aMoveWorld();
    await world.ask();
    await world.events.deliverDue();
    const owner = '5b10a2844c20165700ede21g';
    const [moved] = world.records('export-definition:');
    const { definitionId } = moved!.value as { definitionId: string };
    expect(await world.call('getDefinition', owner, { definitionId })).toMatchObject({
      value: { definitionId, mine: true, jql: 'project = OBK and status != Done' },
    });
    const changes = { name: 'Renamed' };
    expect(await world.call('changeDefinition', owner, { definitionId, version: 1, changes })).toMatchObject({
      value: { outcome: 'saved', definition: { name: 'Renamed', version: 2 } },
    });
    expect(await world.call('deleteDefinition', owner, { definitionId, version: 2 })).toMatchObject({
      value: { outcome: 'deleted' },
    });
    const rows = [{ id: definitionId, value: moved!.value }];
    expect(await world.call('restoreRecords', 'admin', { kind: 'export-definition', rows })).toEqual({
      ok: true,
      value: { verdicts: [{ outcome: 'new' }] },
    });
  });

  test('keeps what its people changed meanwhile, and a second delivery changes nothing', async () => {
    world = await aMoveWorld();
    world.troubles.set({ next: ['none', 'none', 'none', 'error'] });
    await world.ask();
    await world.events.deliverDue();
    const [first] = definitions();
    const definitionId = first!['definitionId'] as string;
    await world.run(() => changeDefinition(edge(), { definitionId, version: 1, changes: { name: 'Mine now' } }));
    await world.hours(1);
    await world.ask();
    await world.events.deliverDue();
    expect((await world.move()).state).toBe('done');
    expect(definitions()).toHaveLength(3);
    expect(definitions().find((one) => one['definitionId'] === definitionId)).toMatchObject({
      name: 'Mine now',
      version: 2,
    });
  });

  test('learns what was left, and why', async () => {
    world = await aMoveWorld({
      savedExports: [
        aSavedExport(1, { format: 'xml' }),
        aSavedExport(2, { jql: '' }),
        aSavedExport(3, { columns: 'all' }),
        aSavedExport(4, { jql: 'x'.repeat(200_000) }),
        aSavedExport(5, { ownerAccountId: undefined, name: 'n'.repeat(300) }),
      ],
      dailyUsage: [aUsageDay('2020-01-01'), aUsageDay('2026-11-22'), aUsageDay('2026-11-23'), aUsageDay('2026-12-24')],
    });
    await world.ask();
    await world.events.deliverDue();
    expect(await world.move()).toMatchObject({
      state: 'done',
      receipt: {
        savedExportsMoved: 1,
        savedExportsLeft: 4,
        usageDaysMoved: 2,
        usageDaysLeft: 2,
        leftIds: ['old-00001', 'old-00002', 'old-00003', 'old-00004', '2020-01-01', '2026-12-24'],
        leftReasons: ['unknown-format', 'does-not-fit', 'unreadable', 'too-large', 'too-old', 'does-not-fit'],
      },
    });
    // Nobody's export is the site's, else nobody would see it.
    expect(definitions()).toMatchObject([{ sharing: 'site', name: `${'n'.repeat(119)}…` }]);
    expect(definitions()[0]).not.toHaveProperty('ownerAccountId');
    // The day on which both apps counted is added up by the daily job.
    expect(keysOf('usage-flush:')).toEqual(['usage-flush:2026-11-23.connect-2026-11-23']);
    // The vendor had the numbers of the days before.
    expect(world.records('usage-sending:').map(({ value }) => value)).toMatchObject([
      { day: '2026-11-22', state: 'dropped' },
    ]);
  });
});

describe('a site that has nothing to move', () => {
  test('is told so, and the old backend is not even asked', async () => {
    world = await aMoveWorld({ clientKey: null });
    await world.ask();
    await world.events.deliverDue();
    expect(await world.move()).toMatchObject({ state: 'done', receipt: { outcome: 'nothing-to-move' } });
    expect(world.wire).toEqual([]);
  });

  test('is told so where the old backend has nothing of it', async () => {
    world = await aMoveWorld({ isAssociated: false, record: null });
    await world.ask();
    await world.events.deliverDue();
    expect(await world.move()).toMatchObject({ state: 'done', receipt: { outcome: 'nothing-to-move' } });
    expect(keysOf('move-')).toEqual(['move-receipt:from-connect']);
  });

  test.each([{ clientKey: null }, { isAssociated: false, record: null }])(
    'is told so also after everything was erased, or the move was switched off and on (%j)',
    async (data) => {
      world = await aMoveWorld(data);
      const clock = { now: world.now };
      for (const moveFromConnect of [false, true])
        await world.run(() => changeSwitches({ store: world.store, clock }, { moveFromConnect }));
      await world.ask();
      await world.events.deliverDue();
      const told = { state: 'done', receipt: { outcome: 'nothing-to-move' } };
      expect(await world.move()).toMatchObject(told);

      const plan = await world.call<ErasurePlan>('planErasure', 'admin', { scope: { of: 'all' } });
      expect(plan).toMatchObject({ ok: true, value: { endsMove: false } });
      await world.run(() => world.store.remove(moveReceipt, 'from-connect'));
      await world.ask();
      await world.events.deliverDue();
      expect(await world.move()).toMatchObject(told);
    },
  );

  test('is left alone where the vendor has no old backend', async () => {
    world = await aMoveWorld({ variables: { CONNECT_KEY: 'com.example.exporter' } });
    await world.ask();
    await world.schedule();
    expect(world.events.waiting()).toEqual([]);
    expect(await world.move()).toEqual({ state: 'none' });
  });
});

describe('what holds the move up is told, and passes', () => {
  const lies = (change: (body: Record<string, unknown>) => unknown) => (body: unknown) =>
    change(structuredClone(body) as Record<string, unknown>);
  test.each<[string, string, (world: MoveWorld) => void]>([
    ['is down', 'backend-unreachable', ({ troubles }) => troubles.set({ always: 'error' })],
    ['is too slow', 'backend-unreachable', ({ troubles }) => troubles.set({ always: 'no-answer' })],
    ['pushes back', 'backend-unreachable', ({ troubles }) => troubles.set({ always: 'rate-limited' })],
    ['speaks another language', 'malformed', ({ tamper }) => tamper(() => '<html>')],
    [
      'has another version of the format',
      'malformed',
      ({ tamper }) => tamper(lies((body) => ({ ...body, version: 2 }))),
    ],
    [
      'names another app',
      'foreign',
      ({ tamper }) => tamper(lies((body) => ('totals' in body ? { ...body, addonKey: 'com.example.other' } : body))),
    ],
    [
      'counts more than it has',
      'counts-differ',
      ({ tamper }) =>
        tamper(
          lies((body) =>
            'totals' in body ? { ...body, totals: { ...(body['totals'] as object), 'saved-exports': 4 } } : body,
          ),
        ),
    ],
    [
      'loses a record on the way',
      'counts-differ',
      ({ tamper }) =>
        tamper(
          lies((body) =>
            body['part'] === 'saved-exports' ? { ...body, records: (body['records'] as unknown[]).slice(1) } : body,
          ),
        ),
    ],
    [
      'changes a record on the way',
      'digest-differs',
      ({ tamper }) =>
        tamper(
          lies((body) =>
            body['part'] === 'saved-exports'
              ? { ...body, records: (body['records'] as object[]).map((record) => ({ ...record, name: 'X' })) }
              : body,
          ),
        ),
    ],
    [
      'sends more than fits',
      'too-large',
      ({ tamper }) => tamper(lies((body) => ({ ...body, padding: 'x'.repeat(2_000_000) }))),
    ],
  ])('the old backend %s', async (name, problem, break_) => {
    // Only an answer that never comes is waited for.
    world = await aMoveWorld({ timeLimitMs: name === 'is too slow' ? 200 : 12_000 });
    break_(world);
    await world.ask();
    await world.events.deliverDue();
    expect(await world.move()).toMatchObject({
      state: 'held-up',
      problem,
      nextTryAt: expect.stringMatching(/^2026-11-23T09:01:00/),
    });
    expect(keysOf('move-receipt:')).toEqual([]);

    world.troubles.set({ always: 'none' });
    world.tamper((body) => body);
    await world.hours(2);
    expect(await world.move()).toMatchObject({ state: 'done', receipt: { savedExportsMoved: 3, usageDaysMoved: 2 } });
  });

  test('Jira does not let the app in yet', async () => {
    world = await aMoveWorld();
    world.jiraAnswers(401);
    await world.ask();
    await world.events.deliverDue();
    expect(await world.move()).toMatchObject({ state: 'held-up', problem: 'jira-unavailable' });
    world.jiraAnswers(200);
    await world.hours(1);
    expect(await world.move()).toMatchObject({ state: 'done', receipt: { outcome: 'moved' } });
  });

  test('a backend that is away for two days is asked less and less often', async () => {
    world = await aMoveWorld();
    let asked = 0;
    world.troubles.set({ always: 'error' });
    world.tamper((body) => body);
    await world.ask();
    await world.hours(48);
    asked = world.log.filter(({ message }) => message.includes('move-held-up-backend-unreachable')).length;
    expect(asked).toBeGreaterThan(8);
    expect(asked).toBeLessThan(25);
    world.troubles.set({ always: 'none' });
    await world.hours(7);
    expect((await world.move()).state).toBe('done');
  });

  test('the data changes while it is moved: it is moved as it is in the end, but for what was deleted here', async () => {
    world = await aMoveWorld();
    const before = world.old.savedExports;
    world.tamper((body) => {
      world.old.savedExports = [...before, aSavedExport(9)];
      return body;
    });
    await world.ask();
    await world.events.deliverDue();
    expect(await world.move()).toMatchObject({ state: 'held-up', problem: 'changed' });
    const deleted = definitions()[0]!['definitionId'] as string;
    await world.run(() => deleteDefinition(edge(), { definitionId: deleted, version: 1 }));
    await world.hours(1);
    expect(await world.move()).toMatchObject({ state: 'done', receipt: { savedExportsMoved: 4 } });
    expect(definitions()).toHaveLength(3);
    expect(definitions().map(({ definitionId }) => definitionId)).not.toContain(deleted);
  });

  test('the key is told once, and was lost: the installation that the framework noted is enough', async () => {
    world = await aMoveWorld();
    await world.ask();
    const [event] = world.events.waiting();
    // Dies between Jira's answer and the note of it.
    await world.events.deliver(event!.eventId, { crash: { afterCalls: 6 } });
    expect(keysOf('move-key:')).toEqual([]);
    await world.hours(1);
    expect(await world.move()).toMatchObject({ state: 'done', receipt: { outcome: 'moved', savedExportsMoved: 3 } });
  });

  test('the key is lost and nothing was noted: the site is not told that it had nothing', async () => {
    world = await aMoveWorld({ isAssociated: false });
    await world.ask();
    const [event] = world.events.waiting();
    await world.events.deliver(event!.eventId, { crash: { afterCalls: 6 } });
    expect(keysOf('move-key:')).toEqual([]);
    await world.hours(2);
    expect(await world.move()).toMatchObject({ state: 'held-up', problem: 'key-lost' });
  });
});

describe('the admins', () => {
  test('may switch it off, before anything is asked', async () => {
    world = await aMoveWorld();
    await world.run(() =>
      changeSwitches({ store: world.store, clock: { now: world.now } }, { moveFromConnect: false }),
    );
    await world.ask();
    await world.hours(1);
    expect(await world.move()).toEqual({ state: 'switched-off' });
    expect(world.wire).toEqual([]);
  });

  test('may have it tried at once', async () => {
    world = await aMoveWorld();
    world.troubles.set({ always: 'error' });
    await world.ask();
    await world.events.deliverDue();
    world.troubles.set({ always: 'none' });
    await world.call('tryMove');
    expect(world.events.waiting()).toHaveLength(2);
    await world.events.deliver(
      world.events.waiting().find((event) => JSON.stringify(event).includes('schedule'))!.eventId,
    );
    expect((await world.move()).state).toBe('done');
  });

  test('and nobody else sees it', async () => {
    world = await aMoveWorld();
    expect(await world.call('showMove', 'jane')).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
    expect(await world.call('tryMove', 'jane')).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
  });
});

test('the site of a record that the framework did not note is recognised by its address', async () => {
  world = await aMoveWorld({ isAssociated: false });
  await world.ask();
  await world.events.deliverDue();
  expect(await world.move()).toMatchObject({ state: 'done', receipt: { savedExportsMoved: 3 } });
});

test('another site gets nothing of it', async () => {
  world = await aMoveWorld({ isAssociated: false, record: aClientInfo({ baseUrl: 'https://globex.example.com' }) });
  await world.ask();
  await world.events.deliverDue();
  expect(await world.move()).toMatchObject({ state: 'held-up', problem: 'backend-refuses' });
  expect(definitions()).toEqual([]);
  expect(world.backendLog.join()).toContain('another-site');
});
