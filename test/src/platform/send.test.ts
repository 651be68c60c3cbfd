import { aSite, startForge } from '../../support/forge';
import { aDesk, deskVariables, serveLocally } from '../../support/desk';
import { aManifest } from '../../support/platform';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Desk } from '../../../host/desk/desk';
import { supportFollowUp } from '../../../src/inventory/kinds/support-follow-up';
import { supportTicket } from '../../../src/inventory/kinds/support-ticket';
import type { Transfer, ValueOf } from '../../../src/inventory/record-kind';
import type { Parcel } from '../../../src/platform/send';

// Jest loads CommonJS packages when it links the imports, before the seams are there; @forge/api keeps the fetch it finds.
const { createSend } = await import('../../../src/platform/send');

const { DESK_URL } = deskVariables;
const COLLECTOR_URL = 'https://collector.openbook.example';
const VARIABLES = { ...deskVariables, COLLECTOR_URL };
const START = Date.parse('2026-11-23T09:00:00.000Z');
const send = createSend({ now: () => START });
const site = aSite();

const numbers = {
  name: 'daily-numbers',
  title: 'Daily numbers',
  category: 'Product analytics',
  purpose: 'Shows what is used.',
  legalBasis: 'Nobody is identified',
  place: 'collector',
  retention: { days: 400 },
  recipient: 'The vendor',
  addressVariable: 'COLLECTOR_URL',
  delivery: { kind: 'post' },
  fields: {
    sendId: { type: 'text', maxLength: 40, meaning: 'A random id', identifies: 'nobody' },
    exports: { type: 'choice', of: ['0', '1-4'], meaning: 'Exports of the day', identifies: 'nobody' },
  },
} as const satisfies Transfer;

const REPORT_ID = '0123456789abcdef0123456789abcdef';

const aTicket = (changes: Partial<ValueOf<typeof supportTicket>> = {}): ValueOf<typeof supportTicket> => ({
  reportId: REPORT_ID,
  urgency: 'medium',
  email: 'jane@example.com',
  summary: 'The file is empty',
  happened: 'I exported and got nothing.',
  ...changes,
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The app's world, with servers behind its two addresses. */
async function world(
  handles: { readonly desk?: Desk; readonly collector?: (request: Request) => Promise<Response> },
  {
    variables = VARIABLES,
    backend = [DESK_URL, COLLECTOR_URL],
  }: {
    readonly variables?: Readonly<Record<string, string>>;
    readonly backend?: string[];
  } = {},
) {
  const network = new Map<string, string>();
  for (const [address, handle] of [
    [DESK_URL, handles.desk?.handle],
    [COLLECTOR_URL, handles.collector],
  ] as const) {
    if (!handle) continue;
    const server = await serveLocally(handle);
    closing.push(server.close);
    network.set(address, server.url);
  }
  return startForge({ manifest: aManifest({ backend }), variables, network });
}

/** A server that takes anything, and knows how often. */
function aCounter() {
  let calls = 0;
  return {
    calls: () => calls,
    handle: async () => {
      calls += 1;
      return new Response();
    },
  };
}

function opened<T extends Transfer>(parcel: Parcel<T> | { readonly kind: string }): Parcel<T> {
  if ('call' in parcel) return parcel;
  throw new Error(`not opened: ${parcel.kind}`);
}

const bodyOf = (answer: { readonly kind: string; readonly body?: unknown }) => {
  expect(answer.kind).toBe('delivered');
  return answer.body as Record<string, never>;
};

describe('one post', () => {
  const value = { sendId: 'send-1', exports: '1-4' } as const;

  test('holds the record, its name, and nothing that tells who sends', async () => {
    const seen: { headers: Headers; body: unknown }[] = [];
    const forge = await world({
      collector: async (request) => {
        seen.push({ headers: request.headers, body: await request.json() });
        return new Response(null, { status: 204 });
      },
    });
    expect(await forge.as(site, () => send.post(numbers, value))).toEqual({ kind: 'delivered', body: null });
    expect(seen[0]?.body).toEqual({ kind: 'daily-numbers', sendId: 'send-1', exports: '1-4' });
    const told = [...(seen[0]?.headers.keys() ?? [])].filter((name) =>
      /auth|cookie|forge|tenant|cloud|trace/.test(name),
    );
    expect(told).toEqual([]);
  });

  test('does not happen with a field that is not declared', async () => {
    const counter = aCounter();
    const forge = await world({ collector: counter.handle });
    const posting = forge.as(site, () => send.post(numbers, { ...value, cloudId: 'cloud-acme' } as never));
    await expect(posting).rejects.toMatchObject({
      code: 'UNDECLARED_DATA',
      message:
        'Nothing was sent: in a transfer of kind "daily-numbers" the field "cloudId" is not declared. ' +
        'Declare it in src/inventory, or leave it out.',
    });
    expect(counter.calls()).toBe(0);
  });

  test.each([
    ['no variable', {}, [COLLECTOR_URL], 'not configured'],
    ['no web address', { COLLECTOR_URL: 'collector' }, [COLLECTOR_URL], 'not configured'],
    ['an address without https', { COLLECTOR_URL: 'http://localhost:1' }, ['*'], 'not configured'],
    ['an address that the manifest does not list', { COLLECTOR_URL }, [DESK_URL], 'blocked'],
  ])('with %s is not sent', async (_name, variables, backend, kind) => {
    const counter = aCounter();
    const forge = await world({ collector: counter.handle }, { variables, backend });
    expect(await forge.as(site, () => send.post(numbers, value))).toEqual({ kind });
    expect(counter.calls()).toBe(0);
  });

  test.each<[number, Record<string, string>, unknown]>([
    [429, { 'Retry-After': '30' }, { kind: 'try again', retryAfterMs: 30_000, mayHaveArrived: false }],
    [429, {}, { kind: 'try again', retryAfterMs: null, mayHaveArrived: false }],
    [
      503,
      { 'Retry-After': 'Mon, 23 Nov 2026 09:01:00 GMT' },
      { kind: 'try again', retryAfterMs: 60_000, mayHaveArrived: true },
    ],
    [500, {}, { kind: 'try again', retryAfterMs: null, mayHaveArrived: true }],
    [501, {}, { kind: 'refused', status: 501, body: { why: 'x' } }],
    [400, {}, { kind: 'refused', status: 400, body: { why: 'x' } }],
    [302, { location: 'https://elsewhere.example' }, { kind: 'refused', status: 302, body: { why: 'x' } }],
  ])('answered with %i and %j', async (status, headers, answer) => {
    const forge = await world({ collector: async () => Response.json({ why: 'x' }, { status, headers }) });
    expect(await forge.as(site, () => send.post(numbers, value))).toEqual(answer);
  });

  test('without an answer may have arrived', async () => {
    const forge = await world({ collector: () => new Promise<never>(() => {}) });
    const hasty = createSend({ now: () => START }, { timeLimitMs: 50 });
    const answer = { kind: 'try again', retryAfterMs: null, mayHaveArrived: true };
    expect(await forge.as(site, () => hasty.post(numbers, value))).toEqual(answer);
  });
});

describe('a delivery by calls', () => {
  test('brings a report to the desk, on behalf of who reports, with its picture', async () => {
    const desk = aDesk();
    const forge = await world({ desk });
    const screenshot = Buffer.from('a picture').toString('base64');
    await forge.as(site, async () => {
      const follow = opened(send.open(supportFollowUp, { reportId: REPORT_ID }));
      expect(bodyOf(await follow.call('findTickets'))['issues']).toEqual([]);

      const picture = { screenshot, mime: 'image/png', fileName: 'screenshot.png' } as const;
      const parcel = opened(send.open(supportTicket, aTicket({ ...picture, expected: 'Rows' })));
      expect(bodyOf(await parcel.call('findCustomer'))['values']).toEqual([]);
      const customerId: string = bodyOf(await parcel.call('createCustomer'))['accountId']!;
      expect(await parcel.call('addCustomer', { customerId })).toEqual({ kind: 'delivered', body: null });
      const ticketKey: string = bodyOf(await parcel.call('createTicket', { customerId }))['issueKey']!;
      const [file] = bodyOf(await parcel.call('upload'))['temporaryAttachments']! as {
        temporaryAttachmentId: string;
      }[];
      await parcel.call('attach', { ticketKey, fileId: file!.temporaryAttachmentId });
      expect(bodyOf(await parcel.call('findCustomer'))['values']).toMatchObject([{ accountId: customerId }]);

      expect(bodyOf(await follow.call('findTickets'))['issues']).toMatchObject([{ key: 'HELP-1' }]);
      expect(await follow.call('askToErase', { ticketKey })).toMatchObject({ kind: 'delivered' });
      expect(await follow.call('close', { ticketKey })).toEqual({ kind: 'delivered', body: null });
      expect(bodyOf(await follow.call('read', { ticketKey }))['currentStatus']).toMatchObject({
        statusCategory: 'DONE',
      });
    });
    const [ticket] = desk.records.tickets();
    expect(ticket).toMatchObject({
      issueKey: 'HELP-1',
      fields: {
        summary: 'The file is empty',
        description: 'What happened:\nI exported and got nothing.\n\nWhat was expected:\nRows\n\nUrgency: medium',
        customfield_10100: REPORT_ID,
        customfield_10101: 'jane@example.com',
      },
      attachments: [{ fileName: 'screenshot.png', mimeType: 'image/png', size: 9 }],
    });
    expect(desk.person(ticket!.reporterId).email).toBe('jane@example.com');
    expect(Buffer.from(desk.records.file(ticket!.attachments[0]!.id)!).toString()).toBe('a picture');
  });

  test('leaves out what an optional field has no value for', async () => {
    const desk = aDesk();
    const forge = await world({ desk });
    await forge.as(site, () => opened(send.open(supportTicket, aTicket())).call('createTicket'));
    expect(desk.records.tickets()[0]?.fields['description']).toBe(
      'What happened:\nI exported and got nothing.\n\nUrgency: medium',
    );
  });

  test('checks the value before the first call', async () => {
    const forge = await world({ desk: aDesk() });
    const opening = () => send.open(supportTicket, { ...aTicket(), jql: 'assignee = jane' } as never);
    await expect(forge.as(site, opening)).rejects.toMatchObject({ code: 'UNDECLARED_DATA' });
  });

  test.each([
    ['a call that is not declared', (parcel: Parcel<typeof supportTicket>) => parcel.call('erase' as never)],
    [
      'an id that is not declared',
      (parcel: Parcel<typeof supportTicket>) => parcel.call('attach', { name: 'x' } as never),
    ],
    [
      'an id that is a sentence',
      (parcel: Parcel<typeof supportTicket>) => parcel.call('attach', { ticketKey: 'Jane did it' }),
    ],
    ['a path without its value', (parcel: Parcel<typeof supportTicket>) => parcel.call('attach', { fileId: 'x' })],
    ['a file without its bytes', (parcel: Parcel<typeof supportTicket>) => parcel.call('upload')],
  ])('refuses %s', async (_name, call) => {
    const forge = await world({ desk: aDesk() });
    const calling = forge.as(site, () => call(opened(send.open(supportTicket, aTicket()))));
    await expect(calling).rejects.toMatchObject({ code: 'UNDECLARED_DATA' });
  });

  test('refuses a template with a name that nobody declared, in place of leaving it out', async () => {
    const read = {
      ...supportFollowUp.delivery.calls.read,
      body: { type: 'json', content: { to: '{sumary}' } },
    } as const;
    const misspelt = { ...supportFollowUp, delivery: { ...supportFollowUp.delivery, calls: { read } } };
    const forge = await world({ desk: aDesk() });
    const calling = forge.as(site, () =>
      opened(send.open(misspelt, { reportId: REPORT_ID })).call('read', { ticketKey: 'HELP-1' }),
    );
    await expect(calling).rejects.toThrow('names "sumary", which is no field, variable or id of it');
  });

  test.each(['DESK_URL', 'DESK_EMAIL', 'DESK_TOKEN', 'DESK_ID'] as const)(
    'is not configured without %s',
    async (name) => {
      const { [name]: _, ...variables } = VARIABLES;
      const forge = await world({ desk: aDesk() }, { variables });
      expect(await forge.as(site, () => send.open(supportTicket, aTicket()))).toEqual({ kind: 'not configured' });
    },
  );

  test('a wrong token is refused, and nothing of it is printed', async () => {
    const forge = await world({ desk: aDesk() }, { variables: { ...VARIABLES, DESK_TOKEN: 'wrong' } });
    const answer = await forge.as(site, () => opened(send.open(supportTicket, aTicket())).call('findCustomer'));
    expect(answer).toMatchObject({ kind: 'refused', status: 401 });
    expect(forge.log).toEqual([]);
  });
});
