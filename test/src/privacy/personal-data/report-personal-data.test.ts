import { aProblem, aReportWorld, type ReportWorld } from '../../../support/report-world';
import { afterEach, describe, expect, test } from '@jest/globals';
import { TEST_ACCOUNTS } from '../../../../host/accounts/accounts';
import type { Definition, DefinitionContent } from '../../../../src/contract';
import { personalDataReport } from '../../../../src/inventory/kinds/personal-data-report';
import { aDefinition } from '../../../support/definition';

const { createDefinition } = await import('../../../../src/exports/create-definition');
const { randomId } = await import('../../../../src/platform/ids');

const { active, closed } = TEST_ACCOUNTS;
const { reportId } = aProblem();

let world: ReportWorld;
afterEach(() => world.close());

/** Saves an export as `owner`; a minute goes by. */
async function saves(owner: string, content: Partial<DefinitionContent> = {}): Promise<string> {
  const edge = { store: world.store, clock: { now: world.now }, newId: randomId, reader: owner };
  const { definitionId } = await world.run(() => createDefinition(edge, aDefinition(content)));
  world.passes(60);
  return definitionId;
}

const recordOf = (kind: string, id: string) => world.records().find(({ key }) => key === `${kind}:${id}`)?.value;
const progress = () => recordOf('personal-data-report', 'current');
const told = () => world.platform.accounts.reported().map(({ accountId, updatedAt }) => [accountId, updatedAt]);
const days = (count: number) => world.passes(count * 86_400);

describe('the weekly report', () => {
  test('tells Atlassian of the two test accounts, and erases what is kept about the closed one', async () => {
    world = await aReportWorld();
    await saves(active);
    await saves(closed);
    const shared = await saves(closed, { sharing: 'site' });
    const mentioning = await saves(active, { jql: `assignee = ${closed} or reporter = ${active}` });
    expect((await world.job()).ok).toBe(true);
    expect(told().sort()).toEqual([
      [active, '2026-11-23T09:00:00.000Z'],
      [closed, '2026-11-23T09:01:00.000Z'],
    ]);
    expect(JSON.stringify(world.records())).not.toContain(closed);
    expect(recordOf('export-definition', shared)).not.toHaveProperty('ownerAccountId');
    expect(recordOf('export-definition', mentioning)).toMatchObject({
      jql: `assignee = openbook-closed-account or reporter = ${active}`,
      mentionedAccountIds: [active],
      version: 2,
    });
    expect(progress()).toEqual({
      startedAt: '2026-11-23T09:04:00.000Z',
      finishedAt: '2026-11-23T09:04:00.000Z',
      place: expect.any(Number),
      reported: 2,
      closed: 1,
      updated: 0,
      refused: 0,
    });
  });

  test('says which export lost an account, until its query is mended; whoever mends it owns it', async () => {
    world = await aReportWorld();
    const definitionId = await saves(closed, { sharing: 'site', jql: `assignee = ${closed}` });
    await world.job();
    const seen = () => world.call<Definition>('getDefinition', { definitionId }, 'jane');
    expect(await seen()).toMatchObject({ value: { mine: true, lostAnAccount: true, version: 2 } });
    const change = { definitionId, version: 2, changes: { jql: 'assignee is empty' } };
    const saved = await world.call('changeDefinition', change, 'jane');
    expect(saved).toMatchObject({ value: { outcome: 'saved' } });
    expect(await seen()).toMatchObject({ value: { mine: true, lostAnAccount: false } });
    expect(await world.call('getDefinition', { definitionId }, 'joe')).toMatchObject({ value: { mine: false } });
  });

  test('withdraws what a closed account reported, and asks support to erase the ticket', async () => {
    world = await aReportWorld();
    await world.send(aProblem(), closed);
    await world.events.deliverDue();
    await world.job();
    expect(JSON.stringify(world.records())).not.toContain(closed);
    await world.hours(1);
    expect(world.tickets().map(({ state, comments }) => [state, comments.at(-1)?.body])).toEqual([
      ['closed', expect.stringContaining('erase this ticket')],
    ]);
    expect(world.records().map(({ key }) => key)).toEqual([
      'personal-data-report:current',
      `report-withdrawal:${reportId}`,
    ]);
  });

  test('erases the e-mail address and the name of a report when their profile has changed, and says so once', async () => {
    world = await aReportWorld();
    await world.send(aProblem(1, { name: 'Jane' }));
    world.passes(60);
    world.platform.accounts.update('jane');
    await world.job();
    expect(recordOf('problem-report', reportId)).toMatchObject({ happened: 'I exported and got nothing.\nTwice.' });
    expect(recordOf('problem-report', reportId)).not.toHaveProperty('email');
    expect(recordOf('problem-report', reportId)).not.toHaveProperty('name');
    expect(progress()).toMatchObject({ updated: 1 });
    days(7);
    await world.job();
    expect(told()).toEqual([
      ['jane', '2026-11-23T09:00:00.000Z'],
      ['jane', '2026-11-23T09:01:00.000Z'],
    ]);
    expect(progress()).toMatchObject({ updated: 0, upToDateSince: '2026-11-23T09:01:00.000Z' });
  });

  test('comes once in seven days, not sooner', async () => {
    world = await aReportWorld();
    await saves(active);
    await world.job();
    days(6.99);
    await world.job();
    expect(told()).toHaveLength(1);
    days(0.01);
    await world.job();
    expect(told()).toHaveLength(2);
  });

  test('tells of nobody twice a week, however many there are, at most 90 at once', async () => {
    world = await aReportWorld();
    for (let at = 0; at < 4; at += 1) {
      const ids = Array.from({ length: 50 }, (_, index) => (at * 50 + index).toString(16).padStart(24, '0'));
      await saves(active, { jql: `assignee in (${ids.join(', ')})` });
    }
    await world.job();
    expect(told()).toHaveLength(201);
    expect(new Set(told().map(([accountId]) => accountId)).size).toBe(201);
    expect(progress()).toMatchObject({ reported: 201, finishedAt: expect.any(String) });
  });

  test('is gone on with when Atlassian is ready, from where it stopped', async () => {
    world = await aReportWorld();
    await saves(active);
    world.platform.accounts.faults.set({ next: ['rate-limited'], retryAfterSeconds: 7200 });
    await world.job();
    expect(progress()).toMatchObject({ notBefore: '2026-11-23T11:01:00.000Z', reported: 0 });
    world.passes(3600);
    await world.job();
    expect(told()).toHaveLength(0);
    world.passes(3600);
    await world.job();
    expect(told()).toHaveLength(1);
    expect(progress()).not.toHaveProperty('notBefore');
  });

  test('waits an hour after an error of Atlassian, and passes over what cannot be read', async () => {
    world = await aReportWorld();
    await saves(active, { jql: `assignee = ${'b'.repeat(24)}` });
    world.platform.accounts.faults.set({ next: ['error'] });
    await world.job();
    expect(progress()).toMatchObject({ notBefore: '2026-11-23T10:01:00.000Z' });
    // The app's storage takes it, Atlassian's interface does not.
    await saves('jane_doe');
    world.passes(3600);
    await world.job();
    expect(told()).toHaveLength(0);
    expect(progress()).toMatchObject({ refused: 3, reported: 0, finishedAt: expect.any(String) });
  });

  test('comes to the end where queries lag: what they miss is reported the week after, what they still show is gone', async () => {
    world = await aReportWorld({ queryLagMs: 600_000 });
    const erased = await saves(closed);
    const mentioning = await saves(active, { jql: `assignee = ${closed}` });
    world.passes(900);
    const missed = await saves(closed, { sharing: 'site' });
    await world.job();
    expect(recordOf('export-definition', erased)).toBeUndefined();
    // As if the process had died before it was noted: the next run meets what queries still show.
    await world.run(() => world.store.remove(personalDataReport, 'current'));
    await world.job();
    expect(told()).toHaveLength(4);
    expect(progress()).toMatchObject({ reported: 2, finishedAt: expect.any(String) });
    expect(recordOf('export-definition', mentioning)).toMatchObject({ version: 2 });
    expect(recordOf('export-definition', missed)).toMatchObject({ ownerAccountId: closed });
    days(7);
    await world.job();
    expect(JSON.stringify(world.records())).not.toContain(closed);
  });

  test.each(Array.from({ length: 40 }, (_, afterCalls) => afterCalls))(
    'killed after %i calls, the next run comes to the same end',
    async (afterCalls) => {
      world = await aReportWorld();
      await saves(closed);
      await saves(active, { jql: `assignee = ${closed}` });
      await world.send(aProblem(), closed);
      await world.job({ crash: { afterCalls } });
      world.passes(3600);
      await world.job();
      await world.hours(1);
      expect(JSON.stringify(world.records())).not.toContain(closed);
      expect(progress()).toMatchObject({ finishedAt: expect.any(String), closed: expect.any(Number) });
      // A second time where the process died between Atlassian's answer and the note of it.
      const times = told().filter(([accountId]) => accountId === active).length;
      expect([1, 2]).toContain(times);
      expect(world.tickets().filter(({ state }) => state === 'open')).toEqual([]);
    },
  );
});
