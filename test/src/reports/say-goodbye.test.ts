import { deskVariables } from '../../support/desk';
import { aProblem, aReportWorld, type ReportWorld } from '../../support/report-world';
import { afterEach, describe, expect, test } from '@jest/globals';
import { reportTicket } from '../../../src/inventory/kinds/report-ticket';

let world: ReportWorld;
afterEach(() => world.close());

const told = () =>
  world
    .tickets()
    .map(({ issueKey, state, comments }) => [issueKey, state, comments.map(({ body }) => body.slice(0, 41))]);

describe('when the app is taken off a site, support', () => {
  test('is told to close the open tickets, and none that is closed already', async () => {
    world = await aReportWorld();
    for (const number of [1, 2, 3]) await world.send(aProblem(number));
    await world.events.deliverDue();
    world.desk.setState('HELP-2', 'closed');
    await world.hours(2);
    expect(await world.uninstall()).toEqual([{ ok: true }]);
    expect(told()).toEqual([
      ['HELP-1', 'closed', ['Openbook is being taken off the site from']],
      ['HELP-2', 'closed', []],
      ['HELP-3', 'closed', ['Openbook is being taken off the site from']],
    ]);
    expect(world.log.map(({ message }) => message)).toContain('{"level":"info","event":"said-goodbye"}');
  });

  test('is asked to erase what was withdrawn and not asked about yet', async () => {
    world = await aReportWorld();
    await world.send(aProblem());
    await world.events.deliverDue();
    await world.withdraw(aProblem().reportId);
    await world.uninstall();
    expect(told()).toEqual([['HELP-1', 'closed', ['Who sent this report has withdrawn it. Pl']]]);
  });

  test('is told of the others where the desk fails at one', async () => {
    world = await aReportWorld();
    for (const number of [1, 2, 3]) await world.send(aProblem(number));
    await world.events.deliverDue();
    world.desk.faults.set({ next: ['error'] });
    expect(await world.uninstall()).toEqual([{ ok: true }]);
    expect(told().filter(([, state]) => state === 'open')).toHaveLength(1);
    expect(world.log.map(({ message }) => message)).toContain('{"level":"warn","event":"tickets-left-open"}');
  });

  test('hears nothing where the vendor has no desk any more', async () => {
    const { DESK_TOKEN: _token, ...variables } = deskVariables;
    world = await aReportWorld({ variables });
    const ticket = { reportId: aProblem().reportId, ticketKey: 'HELP-1', raisedAt: '2026-11-23T09:00:00.000Z' };
    await world.run(() => world.store.put(reportTicket, ticket.reportId, { ...ticket, screenshot: 'none' }));
    expect(await world.uninstall()).toEqual([{ ok: true }]);
    expect(world.log.map(({ message }) => message)).toContain('{"level":"warn","event":"tickets-left-open"}');
  });

  test('is told of what there is time for, of what is to be erased first; what is left is counted', async () => {
    world = await aReportWorld();
    for (let number = 1; number <= 12; number += 1) await world.send(aProblem(number));
    await world.hours(2);
    expect(told()).toHaveLength(12);
    await world.withdraw(aProblem(12).reportId);
    let looks = 0;
    // Five at a time: two looks are ten tickets.
    expect(await world.sayGoodbye(() => (looks += 1) <= 2)).toEqual({ untold: 2 });
    expect(told().filter(([, state]) => state === 'open')).toHaveLength(2);
    const [withdrawn] = world.tickets(aProblem(12).reportId);
    expect(withdrawn).toMatchObject({
      state: 'closed',
      comments: [{ body: expect.stringMatching(/has withdrawn it/) }],
    });
  });

  test('is not told where a call of it could not end in time, and the function ends by itself', async () => {
    world = await aReportWorld({ timeoutMs: 20_000 });
    await world.send(aProblem());
    await world.events.deliverDue();
    expect(await world.uninstall()).toEqual([{ ok: true }]);
    expect(told()).toEqual([['HELP-1', 'open', []]]);
    expect(world.log.map(({ message }) => message)).toContain('{"level":"warn","event":"tickets-left-open"}');
  });
});
