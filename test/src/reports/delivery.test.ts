import { deskVariables } from '../../support/desk';
import { aProblem, aReportWorld, withPicture, type ReportWorld } from '../../support/report-world';
import { afterEach, describe, expect, test } from '@jest/globals';

const { changeSwitches } = await import('../../../src/privacy/switches');

let world: ReportWorld;
afterEach(() => world.close());
const { reportId } = aProblem();

describe('a report', () => {
  test('becomes a ticket on behalf of its sender, who sees the key and the state', async () => {
    world = await aReportWorld();
    const report = aProblem(1, { ...withPicture, name: 'Jane Doe', accountData: 'Site: https://acme.example.com' });
    expect(await world.send(report)).toEqual({ reportId, state: 'queued' });
    expect(await world.list()).toMatchObject([{ reportId, state: 'queued', summary: 'I exported and got nothing.' }]);
    await world.events.deliverDue();
    const [ticket] = world.tickets();
    expect(ticket?.fields).toEqual({
      summary: 'I exported and got nothing.',
      description:
        'What happened:\nI exported and got nothing.\nTwice.\n\nUrgency: medium\nName: Jane Doe\n\n' +
        'Account data:\nSite: https://acme.example.com',
      customfield_10100: reportId,
      customfield_10101: 'jane@example.com',
    });
    expect(world.desk.person(ticket!.reporterId).email).toBe('jane@example.com');
    expect(ticket?.attachments).toMatchObject([{ fileName: 'screenshot.png', mimeType: 'image/png', size: 9 }]);
    expect(await world.list()).toEqual([
      {
        reportId,
        createdAt: '2026-11-23T09:00:00.000Z',
        state: 'sent',
        attempts: 1,
        summary: 'I exported and got nothing.',
        urgency: 'medium',
        ticket: {
          key: 'HELP-1',
          address: 'https://desk.openbook.example/servicedesk/customer/portal/4/HELP-1',
          state: 'Waiting for support',
          closed: false,
          screenshot: 'sent',
        },
      },
    ]);
  });
});

const lostTicket = ['none', 'none', 'none', 'none', 'lost-answer'] as const;
const records = () => world.records().filter(({ key }) => !key.startsWith('personal-data-report:'));
const kinds = () => records().map(({ key }) => key.split(':')[0]);

describe('an earlier try', () => {
  test('whose answer was lost made the ticket that is found, and no other is made', async () => {
    world = await aReportWorld({ timeLimitMs: 300, next: lostTicket });
    await world.send(aProblem());
    await world.hours(2);
    expect(world.tickets().map(({ issueKey, state }) => [issueKey, state])).toEqual([['HELP-1', 'open']]);
    expect(await world.list()).toMatchObject([{ state: 'sent', ticket: { key: 'HELP-1' } }]);
  });

  test('that a lagging search does not find leaves a second ticket, which is closed with the reason', async () => {
    world = await aReportWorld({ timeLimitMs: 300, next: lostTicket, searchLagMs: 600_000 });
    await world.send(aProblem());
    await world.events.deliverDue();
    world.passes(30);
    await world.events.deliverDue();
    expect(world.tickets().map(({ issueKey, state }) => [issueKey, state])).toEqual([
      ['HELP-1', 'open'],
      ['HELP-2', 'open'],
    ]);
    await world.hours(1);
    const [double, kept] = world.tickets();
    expect([double?.state, kept?.state]).toEqual(['closed', 'open']);
    expect(double?.comments.map(({ body }) => body)).toEqual([
      'The same report became HELP-2 too, which stays open in place of this one.',
    ]);
    expect(kept?.comments).toEqual([]);
  });
});

describe('a desk that says no', () => {
  test('to a customer gets the address in a field, and the report from its own account', async () => {
    world = await aReportWorld({ onBehalfRefused: true });
    await world.send(aProblem());
    await world.events.deliverDue();
    const [ticket] = world.tickets();
    expect(ticket?.fields['customfield_10101']).toBe('jane@example.com');
    expect(world.desk.person(ticket!.reporterId).email).toBe('robot@desk.example');
  });

  test('to pictures still has the ticket, and the sender is told', async () => {
    world = await aReportWorld({ attachmentsOff: true });
    await world.send(aProblem(1, withPicture));
    await world.events.deliverDue();
    expect(await world.list()).toMatchObject([{ state: 'sent', ticket: { key: 'HELP-1', screenshot: 'refused' } }]);
  });

  test('to the account of the app leaves the report with its sender, who sends it again', async () => {
    const variables = { ...deskVariables, DESK_TOKEN: 'wrong' };
    world = await aReportWorld({ variables });
    await world.send(aProblem());
    await world.events.deliverDue();
    expect(await world.list()).toMatchObject([{ state: 'failed', failure: 'refused' }]);
    expect(world.events.waiting()).toEqual([]);
    expect(await world.retry(reportId)).toEqual({ state: 'queued' });
    expect(await world.list()).toMatchObject([{ state: 'queued', attempts: 0 }]);
  });

  test('for a day leaves it with its sender, and what it asks for is waited for', async () => {
    world = await aReportWorld({ always: 'rate-limited', retryAfterSeconds: 600 });
    await world.send(aProblem());
    await world.events.deliverDue();
    expect(await world.list()).toMatchObject([
      { state: 'sending', attempts: 1, nextTryAt: '2026-11-23T09:10:00.000Z' },
    ]);
    await world.hours(25);
    expect(await world.list()).toMatchObject([{ state: 'failed', failure: 'unreachable' }]);
    world.desk.faults.set({ always: 'none' });
    await world.retry(reportId);
    await world.events.deliverDue();
    expect(await world.list()).toMatchObject([{ state: 'sent' }]);
  });

  test('is not asked where the admins have switched reports off meanwhile', async () => {
    world = await aReportWorld();
    await world.send(aProblem());
    await world.run(() => changeSwitches({ store: world.store, clock: { now: world.now } }, { sendReports: false }));
    await world.events.deliverDue();
    expect(await world.list()).toMatchObject([{ state: 'failed', failure: 'switched-off' }]);
    expect(world.tickets()).toEqual([]);
  });
});

describe('a withdrawn report', () => {
  test('is erased here at once, and support is asked to erase its ticket', async () => {
    world = await aReportWorld();
    await world.send(aProblem(1, withPicture));
    await world.events.deliverDue();
    expect(await world.withdraw(reportId)).toEqual({ state: 'withdrawn' });
    expect(JSON.stringify(world.records())).not.toMatch(/exported|jane@example|iVBOR/);
    await world.events.deliverDue();
    const [ticket] = world.tickets();
    expect(ticket?.state).toBe('closed');
    expect(ticket?.comments.map(({ body }) => body)).toContain(
      'Who sent this report has withdrawn it. Please erase this ticket and every copy of what it holds.',
    );
    await world.hours(2);
    expect(kinds()).toEqual(['report-withdrawal']);
    expect(await world.list()).toEqual([
      { reportId, createdAt: '2026-11-23T09:00:00.000Z', state: 'withdrawn', attempts: 0 },
    ]);
    await world.hours(24 * 31);
    expect(records()).toEqual([]);
  });

  test('before its first try never reaches the desk', async () => {
    world = await aReportWorld();
    await world.send(aProblem());
    await world.withdraw(reportId);
    await world.hours(2);
    expect(world.tickets()).toEqual([]);
    expect(kinds()).toEqual(['report-withdrawal']);
  });

  test('can be withdrawn by nobody else', async () => {
    world = await aReportWorld();
    await world.send(aProblem());
    await expect(world.withdraw(reportId, 'joe')).rejects.toThrow('not there any more');
    await expect(world.retry(reportId, 'joe')).rejects.toThrow('not there any more');
    expect(await world.list('joe')).toEqual([]);
  });
});

describe('a report is kept', () => {
  test('until 30 days after its ticket was closed', async () => {
    world = await aReportWorld();
    await world.send(aProblem(1, withPicture));
    await world.events.deliverDue();
    world.desk.setState('HELP-1', 'closed');
    await world.hours(2);
    expect(await world.list()).toMatchObject([{ ticket: { state: 'Closed', closed: true } }]);
    world.passes(29 * 86_400);
    await world.job();
    expect(new Set(kinds())).toContain('problem-report');
    world.passes(86_400);
    await world.job();
    expect(records()).toEqual([]);
  });
});

test('the queue holds the id of a report and nothing else of it', async () => {
  world = await aReportWorld();
  await world.send(aProblem(1, withPicture));
  expect(world.events.waiting().map(({ event }) => event.body)).toEqual([{ reportId }]);
});
