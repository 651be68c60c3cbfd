/** The support desk as a client meets it; its answers have the shapes that go-atlassian's fixtures have. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Desk } from '../../../host/desk/desk';
import { aDesk, DESK_ACCOUNT } from '../../support/desk';

const API = '/rest/servicedeskapi';
const BASE = 'https://desk.openbook.example';
const AUTHORIZATION = `Basic ${Buffer.from(`${DESK_ACCOUNT.email}:${DESK_ACCOUNT.token}`).toString('base64')}`;

function ask(desk: Desk, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const isForm = body instanceof FormData;
  return desk.handle(
    new Request(BASE + path, {
      method,
      headers: {
        authorization: AUTHORIZATION,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    }),
  );
}

async function json(response: Promise<Response> | Response, status = 200): Promise<Record<string, never>> {
  const answer = await response;
  expect(answer.status).toBe(status);
  return (await answer.json()) as Record<string, never>;
}

const raise = (desk: Desk, changes: object = {}) =>
  ask(desk, 'POST', `${API}/request`, {
    serviceDeskId: '4',
    requestTypeId: '25',
    requestFieldValues: { summary: 'Help', description: 'It broke', customfield_10100: 'report-1' },
    ...changes,
  });

const search = async (desk: Desk, jql: string) =>
  (await json(ask(desk, 'POST', '/rest/api/3/search/jql', { jql, fields: ['status'] })))['issues']! as {
    key: string;
  }[];

const OPT_IN = { 'X-ExperimentalApi': 'opt-in' };
const NO_CHECK = { 'X-Atlassian-Token': 'no-check' };
const jane = { email: 'jane@example.com', displayName: 'Jane' };

function aForm(name = 'screenshot.png', type = 'image/png'): FormData {
  const form = new FormData();
  form.append('file', new Blob(['pixels'], { type }), name);
  return form;
}

async function aCustomer(desk: Desk): Promise<string> {
  const id: string = (await json(ask(desk, 'POST', `${API}/customer`, jane), 201))['accountId']!;
  expect((await ask(desk, 'POST', `${API}/servicedesk/4/customer`, { accountIds: [id] })).status).toBe(204);
  return id;
}

describe('customers', () => {
  test('are made by Jira admins, once for an e-mail address', async () => {
    const desk = aDesk();
    expect(await json(ask(desk, 'POST', `${API}/customer`, jane), 201)).toMatchObject({ emailAddress: jane.email });
    const again = { ...jane, email: 'JANE@example.com' };
    expect((await ask(desk, 'POST', `${API}/customer`, again)).status).toBe(400);
    expect((await ask(desk, 'POST', `${API}/customer?strictConflictStatusCode=true`, again)).status).toBe(409);
    expect((await ask(aDesk({ customersForbidden: true }), 'POST', `${API}/customer`, jane)).status).toBe(403);
  });

  test('are found once the desk has them, and only by those who opt in', async () => {
    const desk = aDesk();
    const find = () => ask(desk, 'GET', `${API}/servicedesk/4/customer?query=jane%40`, undefined, OPT_IN);
    await json(ask(desk, 'POST', `${API}/customer`, jane), 201);
    expect((await json(find()))['values']).toEqual([]);
    await ask(desk, 'POST', `${API}/servicedesk/4/customer`, { accountIds: [desk.records.customers()[0]!.accountId] });
    expect((await json(find()))['values']).toMatchObject([{ emailAddress: 'jane@example.com' }]);
    expect((await ask(desk, 'GET', `${API}/servicedesk/4/customer`)).status).toBe(412);
  });

  test('can be asked for five times a second', async () => {
    let now = 1_000_000;
    const desk = aDesk({ clock: () => now });
    const find = async () => (await ask(desk, 'GET', `${API}/servicedesk/4/customer`, undefined, OPT_IN)).status;
    const statuses = [];
    for (let i = 0; i < 6; i += 1) statuses.push(await find());
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    now += 1000;
    expect(await find()).toBe(200);
  });
});

describe('a request', () => {
  test('is raised on behalf of a customer of the desk, by account id only', async () => {
    const desk = aDesk();
    const customerId = await aCustomer(desk);
    expect(await json(raise(desk, { raiseOnBehalfOf: customerId }), 201)).toMatchObject({
      issueKey: 'HELP-1',
      reporter: { emailAddress: 'jane@example.com' },
      currentStatus: { status: 'Waiting for support', statusCategory: 'NEW' },
    });
    for (const raiseOnBehalfOf of ['jane@example.com', 'nobody']) {
      expect((await raise(desk, { raiseOnBehalfOf })).status).toBe(400);
    }
    desk.faults.set({ onBehalfRefused: true });
    expect((await raise(desk, { raiseOnBehalfOf: customerId })).status).toBe(400);
    expect(desk.records.tickets()).toHaveLength(1);
  });

  test.each([
    ['no summary', { requestFieldValues: { description: 'x' } }],
    ['a summary of two lines', { requestFieldValues: { summary: 'a\nb' } }],
    ['a summary of 256 characters', { requestFieldValues: { summary: 'x'.repeat(256) } }],
    ['an unknown field', { requestFieldValues: { summary: 'x', customfield_1: 'y' } }],
    ['another desk', { serviceDeskId: '5' }],
    ['another type', { requestTypeId: '5' }],
  ])('with %s is refused and makes no ticket', async (_name, changes) => {
    const desk = aDesk();
    expect(await json(raise(desk, changes), 400)).toMatchObject({
      errorMessage: expect.stringMatching(/^Your request could not be created\./),
      i18nErrorMessage: { i18nKey: 'sd.validation.request.creation.failure.required.field' },
    });
    expect(desk.records.tickets()).toEqual([]);
  });

  test('is closed and opened again', async () => {
    const desk = aDesk();
    await raise(desk);
    const path = `${API}/request/HELP-1/transition`;
    expect((await json(ask(desk, 'GET', path)))['values']).toEqual([{ id: '1', name: 'Close Request' }]);
    expect((await ask(desk, 'POST', path, { id: '2' })).status).toBe(400);
    expect((await ask(desk, 'POST', path, { id: '1', additionalComment: { body: 'A double' } })).status).toBe(204);
    expect((await ask(desk, 'POST', path, { id: '2' })).status).toBe(204);
    const { values } = await json(ask(desk, 'GET', `${API}/request/HELP-1/status`));
    expect((values! as { statusCategory: string }[]).map(({ statusCategory }) => statusCategory)).toEqual([
      'NEW',
      'DONE',
      'NEW',
    ]);
    expect(desk.records.ticket('HELP-1')?.comments).toMatchObject([{ body: 'A double' }]);
  });

  test('takes files that were uploaded before, once', async () => {
    const desk = aDesk();
    await raise(desk);
    const path = `${API}/servicedesk/4/attachTemporaryFile`;
    const { temporaryAttachments } = await json(ask(desk, 'POST', path, aForm(), NO_CHECK), 201);
    const [file] = temporaryAttachments! as { temporaryAttachmentId: string; fileName: string }[];
    expect(file?.fileName).toBe('screenshot.png');
    const attach = () =>
      ask(desk, 'POST', `${API}/request/HELP-1/attachment`, {
        temporaryAttachmentIds: [file!.temporaryAttachmentId],
        public: true,
      });
    expect((await json(attach(), 201))['comment']).toMatchObject({ body: '!screenshot.png|thumbnail!', public: true });
    expect((await attach()).status).toBe(400);
    expect(desk.records.ticket('HELP-1')?.attachments).toHaveLength(1);
    expect((await ask(desk, 'POST', path, aForm())).status).toBe(403);
    desk.faults.set({ attachmentsOff: true });
    expect((await ask(desk, 'POST', path, aForm(), NO_CHECK)).status).toBe(403);
  });
});

describe('the search', () => {
  test('finds a ticket by the report id, whole and no other', async () => {
    const desk = aDesk();
    await raise(desk);
    await raise(desk, { requestFieldValues: { summary: 'x', customfield_10100: 'report-2' } });
    expect((await search(desk, 'cf[10100] ~ "report-2"')).map(({ key }) => key)).toEqual(['HELP-2']);
    expect((await search(desk, '"Report id" ~ "report-1" and statusCategory != Done')).map(({ key }) => key)).toEqual([
      'HELP-1',
    ]);
    expect(await search(desk, 'cf[10100] ~ "report-3"')).toEqual([]);
  });

  test('sees tickets and their states late', async () => {
    let now = 1_000_000;
    const desk = aDesk({ clock: () => now, searchLagMs: 60_000 });
    await raise(desk);
    const open = 'project = HELP and statusCategory != Done';
    expect(await search(desk, open)).toEqual([]);
    now += 60_000;
    expect(await search(desk, open)).toHaveLength(1);
    desk.setState('HELP-1', 'closed');
    expect(await search(desk, open)).toHaveLength(1);
    now += 60_000;
    expect(await search(desk, open)).toEqual([]);
  });
});

describe('troubles', () => {
  test('come one for each request, in their order', async () => {
    const desk = aDesk({ next: ['rate-limited', 'error', 'none'], retryAfterSeconds: 7 });
    const limited = await raise(desk);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await raise(desk)).status).toBe(500);
    expect(desk.records.tickets()).toEqual([]);
    expect((await raise(desk)).status).toBe(201);
    desk.faults.set({ always: 'rate-limited', retryAfterSeconds: null });
    expect((await raise(desk)).headers.get('retry-after')).toBeNull();
  });

  test('an answer that never comes: the work is done, or it is not', async () => {
    const desk = aDesk({ next: ['no-answer', 'lost-answer'] });
    void raise(desk);
    void raise(desk, { requestFieldValues: { summary: 'lost' } });
    // A request after the two has an answer only when the desk has dealt with them.
    const { issueKey } = await json(raise(desk, { requestFieldValues: { summary: 'last' } }), 201);
    expect(desk.records.tickets().map(({ fields }) => fields['summary'])).toEqual(['lost', 'last']);
    expect(issueKey).toBe('HELP-2');
  });

  test('who is not signed in, and what is not emulated', async () => {
    const desk = aDesk();
    const headers = { authorization: 'Basic eDp5' };
    expect((await ask(desk, 'GET', `${API}/request/HELP-1`, undefined, headers)).status).toBe(401);
    expect((await ask(desk, 'GET', `${API}/request/HELP-1`)).status).toBe(404);
    expect((await ask(desk, 'GET', `${API}/organization`)).status).toBe(501);
  });
});

const fixtures = process.env['OPENBOOK_DATA'] && join(process.env['OPENBOOK_DATA'], 'jira/responses/go-atlassian');
const ifData = fixtures && existsSync(fixtures) ? describe : describe.skip;

ifData('the shape of an answer (skipped without OPENBOOK_DATA)', () => {
  /** Members that an answer has only sometimes: links of a list, texts in HTML, what a type of field brings along, choices. */
  const SOMETIMES = ['next', 'prev', 'renderedValue', 'custom', 'customId', 'system', 'validValues'];

  const answers: readonly [string, (desk: Desk) => Promise<Response>][] = [
    ['create-customer', (desk) => ask(desk, 'POST', `${API}/customer`, { ...jane, email: 'other@example.com' })],
    ['get-project-customers', (desk) => ask(desk, 'GET', `${API}/servicedesk/4/customer`, undefined, OPT_IN)],
    ['get-request-type-fields', (desk) => ask(desk, 'GET', `${API}/servicedesk/4/requesttype/25/field`)],
    ['get-customer-request', (desk) => ask(desk, 'GET', `${API}/request/HELP-1`)],
    ['get-customer-transitions', (desk) => ask(desk, 'GET', `${API}/request/HELP-1/transition`)],
    [
      'create-request-comment',
      (desk) => ask(desk, 'POST', `${API}/request/HELP-1/comment`, { body: 'Hello', public: true }),
    ],
    [
      'attach-file-to-service-desk-project',
      (desk) => ask(desk, 'POST', `${API}/servicedesk/4/attachTemporaryFile`, aForm(), NO_CHECK),
    ],
    [
      'create-attachment',
      async (desk) => {
        const upload = ask(desk, 'POST', `${API}/servicedesk/4/attachTemporaryFile`, aForm(), NO_CHECK);
        const { temporaryAttachments } = await json(upload, 201);
        const [file] = temporaryAttachments! as { temporaryAttachmentId: string }[];
        const temporaryAttachmentIds = [file!.temporaryAttachmentId];
        return ask(desk, 'POST', `${API}/request/HELP-1/attachment`, { temporaryAttachmentIds, public: true });
      },
    ],
  ];

  test.each(answers)('%s', async (name, get) => {
    const desk = aDesk();
    await aCustomer(desk);
    await raise(desk);
    const ours: unknown = await (await get(desk)).json();
    const theirs: unknown = JSON.parse(readFileSync(join(fixtures as string, `sm__${name}.json`), 'utf8'));
    expect([...shapeOf(ours)].sort()).toEqual([...shapeOf(theirs)].sort());
  });

  /** Every path in a value with the type at its end; the items of a list count as one. */
  function shapeOf(value: unknown, path = ''): Set<string> {
    if (Array.isArray(value)) return new Set(value.flatMap((item) => [...shapeOf(item, `${path}[]`)]));
    if (typeof value !== 'object' || value === null) return new Set([`${path}: ${typeof value}`]);
    const members = Object.entries(value).filter(([name]) => !SOMETIMES.includes(name));
    return new Set(members.flatMap(([name, member]) => [...shapeOf(member, `${path}.${name}`)]));
  }
});
