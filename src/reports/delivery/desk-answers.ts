import * as v from 'valibot';
import type { Answer } from '../../platform/send';

/** The desk cannot do it now. `afterMs` is what it asked for, null where it did not say. */
export class ComeAgain extends Error {
  override readonly name = 'ComeAgain';

  constructor(
    readonly afterMs: number | null,
    readonly isBusy: boolean,
  ) {
    super('The support desk cannot take it now.');
  }
}

/** The desk does not want it, and would not want it again. */
export class DeskRefused extends Error {
  override readonly name = 'DeskRefused';

  constructor() {
    super('The support desk refused it.');
  }
}

/** The vendor configured no desk, or the site's permissions do not list it. */
export class NoDesk extends Error {
  override readonly name = 'NoDesk';

  constructor() {
    super('No support desk can be reached from here.');
  }
}

type Final = Extract<Answer, { readonly kind: 'delivered' | 'refused' }>;

/** An answer that is final. Throws ComeAgain and NoDesk for the others. */
export function final(answer: Answer): Final {
  if (answer.kind === 'try again') throw new ComeAgain(answer.retryAfterMs, !answer.mayHaveArrived);
  // It did something, and nobody knows what.
  if (answer.kind === 'too large') throw new ComeAgain(null, false);
  if (answer.kind === 'not configured' || answer.kind === 'blocked') throw new NoDesk();
  return answer;
}

/** What the desk says to something that it has to do. Throws as `final`, and DeskRefused. */
export function delivered(answer: Answer): unknown {
  const { kind, body } = final(answer);
  if (kind === 'refused') throw new DeskRefused();
  return body;
}

/** A body that is not as documented: what was asked may have happened all the same. */
function read<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw new ComeAgain(null, false);
  return parsed.output;
}

const key = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,29}-\d{1,9}$/));
const word = v.pipe(v.string(), v.regex(/^[\w:.-]{1,200}$/));

/** `POST /rest/servicedeskapi/request` */
export const ticketKeyIn = (body: unknown): string => read(v.object({ issueKey: key }), body).issueKey;

/** `POST /rest/servicedeskapi/customer` */
export const accountIdIn = (body: unknown): string => read(v.object({ accountId: word }), body).accountId;

/** `GET /rest/servicedeskapi/servicedesk/{id}/customer`: who has this very address; the search finds parts of one too. */
export function customerWith(email: string, body: unknown): string | undefined {
  const customer = v.object({ accountId: word, emailAddress: v.optional(v.string()) });
  const { values } = read(v.object({ values: v.array(customer) }), body);
  return values.find(({ emailAddress }) => emailAddress?.toLowerCase() === email.toLowerCase())?.accountId;
}

/** `POST /rest/servicedeskapi/servicedesk/{id}/attachTemporaryFile` */
export function fileIdIn(body: unknown): string {
  const file = v.object({ temporaryAttachmentId: word });
  const { temporaryAttachments } = read(v.object({ temporaryAttachments: v.tupleWithRest([file], file) }), body);
  return temporaryAttachments[0].temporaryAttachmentId;
}

export type FoundTicket = { readonly key: string; readonly closed: boolean };

/**
 * `POST /rest/api/3/search/jql`: the tickets that hold the report's id as the whole of a field; the search finds words. The
 * oldest first.
 */
export function ticketsOf(reportId: string, body: unknown): readonly FoundTicket[] {
  const status = v.object({ statusCategory: v.object({ key: v.string() }) });
  const issue = v.object({ key, fields: v.looseObject({ status }) });
  const { issues } = read(v.object({ issues: v.array(issue) }), body);
  return issues
    .filter(({ fields }) => Object.values(fields).includes(reportId))
    .map(({ key, fields }) => ({ key, closed: fields.status.statusCategory.key === 'done' }))
    .sort((one, other) => numberOf(one.key) - numberOf(other.key));
}

const numberOf = (ticketKey: string): number => Number(ticketKey.slice(ticketKey.lastIndexOf('-') + 1));

/** `GET /rest/servicedeskapi/request/{key}` */
export function ticketStateIn(body: unknown) {
  const current = v.object({ status: v.pipe(v.string(), v.maxLength(100)), statusCategory: v.string() });
  const links = v.optional(v.object({ web: v.optional(v.string()) }));
  const { currentStatus, _links } = read(v.object({ currentStatus: current, _links: links }), body);
  return {
    state: currentStatus.status,
    closed: currentStatus.statusCategory === 'DONE',
    address: webAddress(_links?.web),
  };
}

/** Only what a browser may follow. */
function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 500 || !URL.canParse(text)) return undefined;
  return /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}
