import { aDefinition } from '../../support/definition';
import { aResult, useEverything } from '../../support/use-everything';
import { aWholeApp, allFunctions, type WholeApp } from '../../support/whole-app';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Erasure,
  ErasurePlan,
  Held,
  KeptRecord,
  RestoreRow,
  RestoreVerdict,
  SupportTicket,
  YourData,
  YourDataApi,
} from '../../../src/contract';
import type { Site } from '../../../host/site';

let app: WholeApp;
beforeEach(async () => {
  app = await aWholeApp();
});
afterEach(() => app.close());

const kindOf = async (name: string) =>
  (await app.ok<YourData>('getYourData')).kinds.find((kind) => kind.name === name)!;
const recordsOf = async (kind: string, at: Site = app.sites.acme) =>
  (await app.ok<{ records: KeptRecord[] }>('listRecords', { kind }, { at })).records;
const keys = () => app.raw().map(({ key }) => key);
const erase = (scope: unknown, siteName = 'acme.example.com') => app.call<Erasure>('startErasure', { scope, siteName });

describe('anybody but a Jira admin', () => {
  /** A name that the contract does not have, or a function of it that is not here, does not compile. */
  const names: Record<keyof YourDataApi, true> = {
    getYourData: true,
    countRecords: true,
    listRecords: true,
    acknowledgePolicy: true,
    previewRestore: true,
    restoreRecords: true,
    planErasure: true,
    startErasure: true,
    listErasures: true,
    listTickets: true,
    askToEraseTickets: true,
  };

  test.each([...Object.keys(names), 'getInventory', 'showSwitches', 'changeSwitches'])(
    'is refused by %s, whatever they ask for',
    async (name) => {
      expect(allFunctions).toContain(name);
      for (const payload of [{}, { kind: 'tenant' }, { scope: { of: 'all' }, siteName: 'acme.example.com' }]) {
        expect(await app.call(name, payload, { by: 'jane' })).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
      }
      expect(app.raw()).toEqual([]);
    },
  );
});

describe('what is kept', () => {
  test('is told for a page of each record kind, however many exports there were', async () => {
    await app.ok('startRun', { format: 'csv', columns: 1 });
    const spentBy = async (opening: () => Promise<unknown>) => {
      const before = app.platform.kvsTotals(app.sites.acme).readUnits;
      await opening();
      return app.platform.kvsTotals(app.sites.acme).readUnits - before;
    };
    const open = () => app.ok('getYourData');
    expect(await spentBy(open)).toBeLessThan(40);
    const { key, value } = app.raw().find((record) => record.key.startsWith('export-run:'))!;
    for (let run = 0; run < 10_000; run += 1) app.lay(`${key}-${run}`, value);
    expect(await spentBy(open)).toBeLessThan(60);
  });

  test('is told in the words of the inventory, with how much there is of it', async () => {
    await app.ok('createDefinition', aDefinition(), { by: 'jane' });
    app.passes(60_000);
    await app.ok('createDefinition', aDefinition(), { by: 'jane' });
    await app.ok('startRun', { format: 'csv', columns: 1 });
    const shown = await app.ok<YourData>('getYourData');
    const [definitions, runs] = ['export-definition', 'export-run'].map((name) =>
      shown.kinds.find((kind) => kind.name === name)!,
    );
    expect(definitions).toMatchObject({ title: 'Export definition', category: 'Customer content', restorable: true });
    expect(definitions!.held).toEqual({
      records: 2,
      bytes: app
        .raw()
        .slice(0, 2)
        .reduce((sum, { value }) => sum + Buffer.byteLength(JSON.stringify(value)), 0),
      oldest: '2026-11-23T09:00:00.000Z',
      newest: '2026-11-23T09:01:00.000Z',
      countedAt: '2026-11-23T09:01:00.000Z',
    });
    expect(runs!.held).toMatchObject({ records: 1, nextExpiry: '2027-02-21T09:01:00.000Z' });
    expect(shown.kinds.find(({ name }) => name === 'error-day')!.held).toMatchObject({ records: 0, bytes: 0 });
    expect(shown.kinds.filter(({ staysBecause }) => staysBecause).map(({ name }) => name)).toEqual([
      'tenant',
      'privacy-switch',
      'erasure',
    ]);
    expect(shown.siteName).toBe('acme.example.com');
  });

  test('is told of every place, also of those where nothing is', async () => {
    const { elsewhere } = await app.ok<YourData>('getYourData');
    expect(elsewhere.map(({ place, entries }) => [place, entries])).toEqual([
      ['secret storage', []],
      ['queue', ['data-erasure', 'report-delivery', 'connect-move']],
      ['platform logs', ['log-line']],
      ['browser', ['unfinished-export']],
      ['support desk', ['support-ticket', 'support-follow-up']],
      ['collector', ['daily-numbers', 'error-groups']],
      ['old Connect backend', ['connect-pull']],
    ]);
    expect(elsewhere[0]!.says).toMatch(/^Nothing is kept here\./);
  });

  test('says of each transfer whether it is on, off or has no address', async () => {
    const states = async () =>
      (await app.ok<YourData>('getYourData')).transfers.map(({ name, state }) => [name, state].join(' '));
    expect(await states()).toEqual([
      'daily-numbers on',
      'error-groups on',
      'support-ticket on',
      'support-follow-up on',
      'connect-pull not configured',
    ]);
    await app.ok('changeSwitches', { countUsage: false, sendReports: false });
    expect(await states()).toEqual([
      'daily-numbers off',
      'error-groups on',
      'support-ticket off',
      'support-follow-up off',
      'connect-pull not configured',
    ]);
  });

  test('is counted by the daily job where one look cannot, and marked with its age', async () => {
    for (let run = 0; run < 101; run += 1) await app.ok('startRun', { format: 'csv', columns: 1 });
    expect((await kindOf('export-run')).held).toBeUndefined();
    await app.daily();
    app.passes(3_600_000);
    await app.ok('startRun', { format: 'csv', columns: 1 });
    expect((await kindOf('export-run')).held).toMatchObject({ records: 101, countedAt: '2026-11-23T09:00:00.000Z' });
    const counted: Record<string, Held> = {};
    let progress: string | undefined;
    do {
      const step = await app.ok<{ counted: { kind: string; held: Held }[]; progress?: string; pauseMs: number }>(
        'countRecords',
        progress === undefined ? {} : { progress },
      );
      for (const { kind, held } of step.counted) counted[kind] = held;
      progress = step.progress;
    } while (progress !== undefined);
    expect(counted['export-run']).toMatchObject({ records: 102, countedAt: '2026-11-23T10:00:00.000Z' });
    expect((await kindOf('export-run')).held).toEqual(counted['export-run']);
  });

  test('is listed page by page, each record once, with every field', async () => {
    for (let run = 0; run < 12; run += 1) await app.ok('startRun', { format: 'csv', columns: run + 1 });
    const rows: KeptRecord[] = [];
    let cursor: string | undefined;
    do {
      const page = await app.ok<{ records: KeptRecord[]; cursor?: string }>('listRecords', {
        kind: 'export-run',
        limit: 5,
        ...(cursor === undefined ? {} : { cursor }),
      });
      rows.push(...page.records);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(rows.map(({ id, value }) => ({ key: `export-run:${id}`, value }))).toEqual(app.raw());
    expect(rows[0]).toMatchObject({
      createdAt: '2026-11-23T09:00:00.000Z',
      expiresAt: '2027-02-21T09:00:00.000Z',
      expired: false,
    });
  });

  test('shows what has expired until the platform deletes it', async () => {
    await app.ok('startRun', { format: 'csv', columns: 1 });
    app.passes(90 * 86_400_000);
    expect(await app.ok('listRuns')).toEqual({ runs: [] });
    expect(await recordsOf('export-run')).toMatchObject([{ expired: true }]);
  });

  test.each([
    ['listRecords', { kind: 'log-line' }, 'NOT_FOUND'],
    ['listRecords', { kind: 'export-run', cursor: '!' }, 'BAD_INPUT'],
    ['countRecords', { progress: '{"done":99}' }, 'BAD_INPUT'],
    ['planErasure', { scope: { of: 'kind', kind: 'nothing' } }, 'NOT_FOUND'],
    ['planErasure', { scope: { of: 'category', category: 'Salaries' } }, 'BAD_INPUT'],
    ['restoreRecords', { kind: 'tenant', rows: [] }, 'BAD_INPUT'],
    ['acknowledgePolicy', { version: '1.0' }, 'BAD_INPUT'],
  ])('%s %j is refused: %s', async (name, payload, code) => {
    expect(await app.call(name, payload)).toMatchObject({ ok: false, code });
    expect(app.raw()).toEqual([]);
  });
});

describe('the policies', () => {
  test('are those at install and those that the app is built for, and are acknowledged once', async () => {
    expect((await app.ok<YourData>('getYourData')).policy).toEqual({ builtFor: { version: '2.0' } });
    await app.platform.deliverLifecycle({ site: app.sites.acme, event: 'avi:forge:installed:app' });
    await app.ok('acknowledgePolicy', { version: '2.0' });
    app.passes(60_000);
    await app.ok('acknowledgePolicy', { version: '2.0' });
    expect((await app.ok<YourData>('getYourData')).policy).toEqual({
      builtFor: { version: '2.0' },
      atInstall: '2.0',
      change: 'none',
      acknowledgedAt: '2026-11-23T09:00:00.000Z',
    });
  });
});

describe('an erasure', () => {
  test.each([
    ['another name was typed', { of: 'all' }, 'globex.example.com', 'BAD_INPUT'],
    ['nothing of it may go', { of: 'kind', kind: 'tenant' }, 'acme.example.com', 'BAD_INPUT'],
    ['the inventory has no such kind', { of: 'kind', kind: 'log-line' }, 'acme.example.com', 'NOT_FOUND'],
  ])('is refused where %s', async (_why, scope, siteName, code) => {
    expect(await erase(scope, siteName)).toMatchObject({ ok: false, code });
    expect(app.raw()).toEqual([]);
  });

  test('of one record takes that and no other, and leaves a receipt without its id', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 3; each += 1)
      ids.push((await app.ok<{ definitionId: string }>('createDefinition', aDefinition())).definitionId);
    const scope = { of: 'record', kind: 'export-definition', id: ids[1] };
    expect(await app.ok<ErasurePlan>('planErasure', { scope })).toMatchObject({
      goes: [{ kind: 'export-definition', held: { records: 1 } }],
      stays: [],
      tickets: 0,
    });
    await erase(scope);
    await app.deliver();
    expect((await recordsOf('export-definition')).map(({ id }) => id).sort()).toEqual([ids[0], ids[2]].sort());
    app.passes(900_000);
    await app.deliver();
    expect(await app.ok('listErasures')).toEqual({
      erasures: [
        {
          erasureId: expect.any(String),
          of: 'record',
          name: 'export-definition',
          step: 'done',
          requestedAt: '2026-11-23T09:00:00.000Z',
          erasedAt: '2026-11-23T09:00:00.000Z',
          finishedAt: '2026-11-23T09:15:00.000Z',
          removed: [{ kind: 'export-definition', records: 1 }],
          late: 0,
          notAsked: 0,
        },
      ],
    });
    expect(JSON.stringify(app.raw().filter(({ key }) => key.startsWith('erasure:')))).not.toContain(ids[1]);
  });

  test('of a category takes its kinds, and says what of it stays', async () => {
    await app.ok('changeSwitches', { countUsage: true });
    await app.ok('acknowledgePolicy', { version: '2.0' });
    await app.ok('startRun', { format: 'csv', columns: 1 });
    const scope = { of: 'category', category: 'Account' };
    const { stays } = await app.ok<ErasurePlan>('planErasure', { scope });
    expect(stays.map(({ kind }) => kind)).toEqual(['tenant', 'privacy-switch', 'erasure']);
    await erase(scope);
    await app.deliver();
    expect(keys().map((key) => key.replace(/:.*/, ''))).toEqual(['erasure', 'export-run', 'privacy-switch']);
  });

  test('lets people keep what they save meanwhile, and takes what functions at work write of old things', async () => {
    await app.ok('createDefinition', aDefinition());
    const { runId } = await app.ok<{ runId: string }>('startRun', { format: 'csv', columns: 1 });
    await erase({ of: 'all' });
    await app.deliver();
    expect(await erase({ of: 'all' })).toMatchObject({ ok: true }); // the first one only has to look a last time
    await app.deliver();
    app.passes(1_000);
    await app.ok('createDefinition', aDefinition({ name: 'Saved meanwhile' }));
    await app.ok('startRun', { format: 'csv', columns: 2 });
    expect(await app.call('finishRun', { ...aResult, runId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    app.passes(900_000);
    await app.deliver();
    expect((await recordsOf('export-definition')).map(({ value }) => value['name'])).toEqual(['Saved meanwhile']);
    expect(await recordsOf('export-run')).toEqual([]);
    const { erasures } = await app.ok<{ erasures: Erasure[] }>('listErasures');
    expect(erasures.map(({ late }) => late).sort()).toEqual([0, 1]);
  });

  test('waits for no other while that is at work', async () => {
    await erase({ of: 'all' });
    expect(await erase({ of: 'all' })).toMatchObject({ ok: false, code: 'CONFLICT' });
  });
});

describe('what lies at the support desk', () => {
  const sent = async () => {
    await useEverything(app);
    return (await app.ok<{ tickets: SupportTicket[] }>('listTickets')).tickets;
  };

  test('is listed, and support is asked to erase it; then nothing of it is left', async () => {
    const tickets = await sent();
    expect(tickets.map(({ erasure }) => erasure)).toContain('not-asked');
    const standing = tickets.find(({ erasure }) => erasure === 'not-asked')!;
    await app.ok('askToEraseTickets', { reportIds: [standing.reportId] });
    await app.deliver();
    const after = (await app.ok<{ tickets: SupportTicket[] }>('listTickets')).tickets;
    expect(after.find(({ key }) => key === standing.key)?.erasure).toBe('asked');
  });

  test('is asked for by an erasure before the app forgets it', async () => {
    await sent();
    await erase({ of: 'category', category: 'Support' });
    await app.hours(2);
    const asked = app.desk.records
      .tickets()
      .map(({ comments }) => comments.some(({ body }) => body.includes('Please erase this ticket')));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).not.toContain(false);
    expect(keys().filter((key) => key.startsWith('report-') || key.startsWith('problem-'))).toEqual([]);
  });
});

describe('what was taken out is put back', () => {
  const settingsAndTotals = ['export-definition', 'privacy-switch', 'usage-day', 'export-day', 'error-day'];
  const rowsOf = async (kind: string, at?: Site): Promise<RestoreRow[]> =>
    (await recordsOf(kind, at)).map(({ id, value, expiresAt }) => ({
      id,
      value,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    }));
  const outcomes = ({ verdicts }: { verdicts: readonly RestoreVerdict[] }) => verdicts.map(({ outcome }) => outcome);
  const views = async (at: Site) => ({
    definitions: await app.ok('listDefinitions', {}, { at, by: 'jane' }),
    usage: await app.ok('getUsage', {}, { at }),
    runs: await app.ok('getRunHistory', {}, { at }),
    switches: (await app.ok<{ switches: unknown }>('showSending', {}, { at })).switches,
  });

  test('into another installation, and both look the same', async () => {
    await useEverything(app);
    // What is open is not put back: a day later it is in the totals.
    for (let day = 0; day < 3; day += 1) {
      app.passes(86_400_000);
      await app.daily();
    }
    const to = { at: app.sites.globex };
    for (const kind of settingsAndTotals) {
      const rows = await rowsOf(kind);
      expect(rows.length).toBeGreaterThan(0);
      const expected = (outcome: string) => rows.map(() => outcome);
      expect(outcomes(await app.ok('previewRestore', { kind, rows }, to))).toEqual(expected('new'));
      expect(outcomes(await app.ok('restoreRecords', { kind, rows }, to))).toEqual(expected('new'));
      expect(outcomes(await app.ok('restoreRecords', { kind, rows }, to))).toEqual(expected('same'));
      expect(await rowsOf(kind, app.sites.globex)).toEqual(rows);
    }
    expect(await views(app.sites.globex)).toEqual(await views(app.sites.acme));
  });

  test('but what is there already stays as it is', async () => {
    await app.ok('createDefinition', aDefinition());
    const [row] = await rowsOf('export-definition');
    const other = { ...row!, value: { ...row!.value, name: 'Another name' } };
    const request = { kind: 'export-definition', rows: [other, row] };
    expect(outcomes(await app.ok('previewRestore', request))).toEqual(['differs', 'same']);
    expect(outcomes(await app.ok('restoreRecords', request))).toEqual(['differs', 'same']);
    expect(await rowsOf('export-definition')).toEqual([row]);
  });

  const jql = 'assignee = 557058:0e7ac1f0-22b1-4a55-9e4c-8a2f4a1a0001';
  test.each<[string, (row: RestoreRow) => RestoreRow, string]>([
    ['a field that is not declared', ({ id, value }) => ({ id, value: { ...value, email: 'x' } }), 'not a record of'],
    ['an id that is another one', ({ value }) => ({ id: 'a0', value }), 'Its id does not go'],
    ['an id that the app never gives', ({ value }) => ({ id: 'X', value: { ...value, definitionId: 'X' } }), 'Its id'],
    ['somebody whom its index hides', ({ id, value }) => ({ id, value: { ...value, jql } }), 'names an account'],
    ['an empty query', ({ id, value }) => ({ id, value: { ...value, jql: ' ' } }), 'The query is empty'],
    ['a header too few', ({ id, value }) => ({ id, value: { ...value, headers: [] } }), 'a header for each column'],
    ['a time that is over', (row) => ({ ...row, expiresAt: '2026-11-23T09:00:00.000Z' }), 'Its time is over'],
  ])('but not with %s', async (_what, change, why) => {
    await app.ok('createDefinition', aDefinition());
    const [row] = await rowsOf('export-definition');
    const request = { kind: 'export-definition', rows: [change(row!)] };
    const refused = { verdicts: [{ outcome: 'refused', why: expect.stringContaining(why) }] };
    expect(await app.ok('previewRestore', request, { at: app.sites.globex })).toEqual(refused);
    expect(await app.ok('restoreRecords', request, { at: app.sites.globex })).toEqual(refused);
    expect(app.raw(app.sites.globex)).toEqual([]);
  });

  test('and is kept no longer than it would have been, whatever the file says', async () => {
    const value = { day: '2025-12-01', features: [], outcomes: [], sizes: [], counts: [] };
    const rows = [{ id: '2025-12-01', value, expiresAt: '2099-01-01T00:00:00.000Z' }];
    await app.ok('restoreRecords', { kind: 'usage-day', rows });
    expect(await recordsOf('usage-day')).toMatchObject([{ expiresAt: '2026-12-04T00:00:00.000Z' }]);
  });
});
