import { deskVariables } from '../../support/desk';
import { aProblem, aReportWorld, withPicture, type ReportWorld } from '../../support/report-world';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ProblemReport, ReportSetup } from '../../../src/contract';
import { redact } from '../../../src/redaction/redact';

let world: ReportWorld;
afterEach(() => world.close());

async function setup(by = 'jane'): Promise<ReportSetup> {
  const reply = await world.call<ReportSetup>('getReportSetup', undefined, by);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
const TOKEN = 'ATATT3xFfGF0T4JVjz0xN9pXk2mQ7bR1sLw8dYc5uHe6vGa3tZo=6A1B2C3D';
const EMAIL = 'john.smith@customer.example';

describe('what a report needs to know', () => {
  test('is the policy, the account data as text that redaction leaves as it is, and where support is', async () => {
    const variables = {
      ...deskVariables,
      TRUST_CENTRE_URL: 'https://trust.example.com',
      SUPPORT_PORTAL_URL: 'https://help.example.com/',
    };
    world = await aReportWorld({ variables });
    const { accountData, ...rest } = await setup();
    expect(rest).toEqual({
      policy: {
        version: '2.0',
        statement: 'https://trust.example.com/policies/2.0/statement/',
        clause: 'https://trust.example.com/policies/2.0/statement/#support-data',
      },
      support: { email: 'support@alpha-serve.com', portal: 'https://help.example.com' },
      sends: true,
    });
    expect(accountData).toBe('Site: https://acme.example.com\nApp version: 1.0.0\nEnvironment: development');
    expect(redact(accountData)).toBe(accountData);
  });

  test.each(['DESK_URL', 'DESK_TOKEN', 'DESK_CLOSE_TRANSITION_ID'] as const)(
    'is that nothing is sent where the vendor has not set %s',
    async (name) => {
      const { [name]: _, ...variables } = deskVariables;
      world = await aReportWorld({ variables });
      expect(await setup()).toMatchObject({ sends: false, why: 'no-desk' });
      expect(await world.call('sendReport', aProblem())).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
      expect(world.records()).toEqual([]);
    },
  );

  test('is what the admins decided, which holds for whoever sends all the same', async () => {
    world = await aReportWorld();
    await world.call('changeSwitches', { reporters: 'admins' }, 'admin');
    expect(await setup()).toMatchObject({ sends: false, why: 'admins-only' });
    expect(await setup('admin')).toMatchObject({ sends: true });
    expect(await world.call('sendReport', aProblem())).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
    const again = { reportId: aProblem().reportId };
    expect(await world.call('retryReport', again)).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
    await world.call('changeSwitches', { sendReports: false }, 'admin');
    expect(await setup('admin')).toMatchObject({ sends: false, why: 'switched-off' });
    expect(await world.call('sendReport', aProblem(), 'admin')).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
  });
});

describe('sending', () => {
  test('keeps what was seen, who sent it, what was agreed to and when', async () => {
    world = await aReportWorld();
    const report = aProblem(1, { removed: ['1 × JSON Web Token', '2 × e-mail address'] });
    expect(await world.call('sendReport', report)).toEqual({
      ok: true,
      value: { reportId: report.reportId, state: 'queued' },
    });
    const kept = world.records().find(({ key }) => key.startsWith('problem-report:'));
    expect(kept?.value).toEqual({ ...report, ownerAccountId: 'jane', consentedAt: expect.any(String) });
  });

  test('twice is once; another report under the same id is refused', async () => {
    world = await aReportWorld();
    const report = aProblem(1, withPicture);
    await world.call('sendReport', report);
    expect(await world.call('sendReport', report)).toMatchObject({ ok: true });
    for (const other of [{ ...report, happened: 'Another thing.' }, aProblem(1)]) {
      expect(await world.call('sendReport', other)).toMatchObject({ ok: false, code: 'CONFLICT' });
    }
    expect(await world.call('sendReport', report, 'joe')).toMatchObject({ ok: false, code: 'CONFLICT' });
    await world.events.deliverDue();
    expect(world.tickets()).toHaveLength(1);
  });

  test.each<[string, Partial<ProblemReport>, string]>([
    ['a token', { happened: `My token is ${TOKEN}.` }, '"What happened" still holds'],
    ['a JWT', { errorGroups: `TypeError: Bearer ${JWT}` }, '"Recent errors" still holds'],
    ['an e-mail address in a query', { definition: `assignee = "${EMAIL}"` }, '"The export" still holds'],
    ['another policy version', { policyVersion: '1.1' }, 'version 2.0 is in force'],
    ['nothing that happened', { happened: ' \n' }, 'Write what happened'],
    ['a text that is too long', { happened: 'x'.repeat(8_001) }, 'happened should be <=8000'],
    ['an id that says something', { reportId: EMAIL }, 'reportId should be'],
    ['a sentence as what was removed', { removed: ['Jane did it'] }, 'removed.0 should be'],
    ['a file that is no picture', { screenshot: { mime: 'image/png', picture: 'R0lGODlh' } }, 'not a PNG or JPEG'],
    ['a picture that is too large', { screenshot: { mime: 'image/jpeg', picture: aJpeg(153_601) } }, 'TOO_LARGE'],
  ])('%s is refused, and nothing is kept', async (_what, changes, words) => {
    world = await aReportWorld();
    const reply = await world.call('sendReport', { ...aProblem(), ...changes });
    expect(reply.ok ? reply : `${reply.code} ${reply.message}`).toContain(words);
    expect(JSON.stringify(reply)).not.toContain(EMAIL);
    expect(world.records()).toEqual([]);
  });

  test('of redacted texts brings none of the planted values to storage, queue, log or desk', async () => {
    world = await aReportWorld();
    const planted = `It failed with ${TOKEN}, ${JWT} and for ${EMAIL}.`;
    const report = aProblem(1, { ...withPicture, happened: redact(planted), definition: redact(planted) });
    expect(await world.call('sendReport', report)).toMatchObject({ ok: true });
    await world.events.deliverDue();
    expect(world.tickets()).toHaveLength(1);
    const everything = JSON.stringify([world.records(), world.events.waiting(), world.log, world.tickets()]);
    for (const value of [TOKEN, JWT, EMAIL, JWT.split('.')[2]!]) expect(everything).not.toContain(value);
    expect(JSON.stringify(world.log)).not.toContain('jane');
  });

  test('of more than 20 reports a day by one person is refused; others may', async () => {
    world = await aReportWorld();
    for (let number = 1; number <= 20; number += 1) await world.call('sendReport', aProblem(number));
    expect(await world.call('sendReport', aProblem(21))).toMatchObject({ ok: false, code: 'RATE_LIMITED' });
    expect(await world.call('sendReport', aProblem(21), 'joe')).toMatchObject({ ok: true });
  });

  test('of the longest texts fits into one ticket', async () => {
    world = await aReportWorld();
    const text = (length: number) => 'word '.repeat(length / 5);
    const longest = { happened: text(8_000), expected: text(4_000), accountData: text(1_000), lastRuns: text(4_000) };
    const report = aProblem(1, { ...longest, errorGroups: text(7_000), definition: text(7_000), name: text(200) });
    expect(await world.call('sendReport', report)).toMatchObject({ ok: true });
    await world.events.deliverDue();
    // Of Jira: jira.text.field.character.limit, 32,767 in Cloud.
    expect(world.tickets()[0]?.fields['description']?.length).toBeLessThanOrEqual(32_767);
  });
});

function aJpeg(bytes: number): string {
  return Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(bytes - 4)]).toString('base64');
}
