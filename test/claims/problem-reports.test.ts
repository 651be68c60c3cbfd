import { aProblem, aReportWorld, withPicture, type ReportWorld } from '../support/report-world';
import { afterEach, describe, expect, test } from '@jest/globals';
import { reviewOf, sentText, startDraft, withText } from '../../static/app/src/pages/report/report-draft';
import { payloadOf } from '../../static/app/src/pages/report/report-payload';

let world: ReportWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const texts = { email: 'jane@example.com', accountData: 'Site: https://acme.example', lastRuns: 'one run' };

describe('a problem report', () => {
  test('is sent by the page as it is shown', () => {
    const draft = withText(startDraft(null, texts), 'happened', 'I asked joe@navy.example.org. ');
    expect(reviewOf(draft).map((text) => [text.name, sentText(text)])).toEqual([
      ['happened', 'I asked [e-mail address removed].'],
      ['email', 'jane@example.com'],
      ['accountData', 'Site: https://acme.example'],
    ]);
    expect(payloadOf(draft, { policyVersion: '2.0' })).toEqual({
      urgency: 'medium',
      happened: 'I asked [e-mail address removed].',
      email: 'jane@example.com',
      accountData: 'Site: https://acme.example',
      removed: ['1 × e-mail address'],
      policyVersion: '2.0',
    });
  });

  test('with something that the page would have struck out is refused', async () => {
    world = await aReportWorld();
    const report = aProblem(1, { happened: 'I asked joe@navy.example.org.' });
    expect(await world.call('sendReport', report)).toMatchObject({ ok: false, code: 'BAD_INPUT' });
    await world.events.deliverDue();
    expect(world.tickets()).toEqual([]);
  });

  test('reaches the desk with what was sent, and with nothing else', async () => {
    world = await aReportWorld();
    const { reportId } = aProblem();
    await world.call('sendReport', aProblem(1, { ...withPicture, lastRuns: 'csv, 20 issues' }));
    await world.events.deliverDue();
    const [ticket] = world.tickets();
    expect(ticket?.fields).toEqual({
      summary: 'I exported and got nothing.',
      description:
        'What happened:\nI exported and got nothing.\nTwice.\n\nUrgency: medium\n\nLast exports:\ncsv, 20 issues',
      customfield_10100: reportId,
      customfield_10101: 'jane@example.com',
    });
    expect(ticket?.attachments).toMatchObject([{ fileName: 'screenshot.png', size: 9 }]);
    expect(ticket?.comments.map(({ body }) => body)).toEqual(['!screenshot.png|thumbnail!']);
  });
});
