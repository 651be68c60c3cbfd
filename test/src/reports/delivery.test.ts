import { aProblem, aReportWorld, deskVariables, withPicture, type ReportWorld } from '../../support/report-world';
import { afterEach, describe, expect, test } from '@jest/globals';

let world: ReportWorld;
afterEach(() => world.close());
const { reportId } = aProblem();
const keys = () => world.records().map(({ key }) => key.split(':')[0]);

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
