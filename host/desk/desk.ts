import { createRateLimits } from '../jira/rate-limits';
import type { Store } from '../kvs/store';
import { DESK_PROJECT, type DeskState } from './desk-project';
import type { DeskFaults } from './desk-faults';
import { deskRecords, type DeskRecords } from './desk-records';
import { deskError, DeskRefusal, refuse } from './desk-reply';
import type { Person } from './desk-shapes';
import { attachTemporaryFile, createAttachment, createComment, withComment } from './endpoints/attachments';
import { addCustomers, createCustomer, listCustomers } from './endpoints/customers';
import type { DeskContext, DeskEndpoint, TemporaryFile } from './endpoints/endpoint';
import { requestTypeFields } from './endpoints/request-type-fields';
import { createRequest, getRequest, getStatuses } from './endpoints/requests';
import { searchTickets } from './endpoints/search-tickets';
import { inState, listTransitions, performTransition } from './endpoints/transitions';
import { stateOf, type Ticket } from './ticket';

/** The service account that the vendor's app signs in as. */
export type DeskAccount = { readonly email: string; readonly token: string };

export type Desk = {
  /** Answers `/rest/…`. With `lost-answer` and `no-answer` it never does. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly records: DeskRecords;
  readonly faults: DeskFaults;
  readonly person: (accountId: string) => Person;
  /** What support does at its own pages; null where there is no such ticket. */
  readonly setState: (idOrKey: string, state: DeskState) => Ticket | null;
  readonly comment: (idOrKey: string, body: string) => Ticket | null;
};

const DESK = '/rest/servicedeskapi';
const endpoints: Readonly<Record<string, DeskEndpoint>> = {
  [`POST ${DESK}/customer`]: createCustomer,
  [`GET ${DESK}/servicedesk/{desk}/customer`]: listCustomers,
  [`POST ${DESK}/servicedesk/{desk}/customer`]: addCustomers,
  [`GET ${DESK}/servicedesk/{desk}/requesttype/{type}/field`]: requestTypeFields,
  [`POST ${DESK}/servicedesk/{desk}/attachTemporaryFile`]: attachTemporaryFile,
  [`POST ${DESK}/request`]: createRequest,
  [`GET ${DESK}/request/{ticket}`]: getRequest,
  [`GET ${DESK}/request/{ticket}/status`]: getStatuses,
  [`POST ${DESK}/request/{ticket}/attachment`]: createAttachment,
  [`POST ${DESK}/request/{ticket}/comment`]: createComment,
  [`GET ${DESK}/request/{ticket}/transition`]: listTransitions,
  [`POST ${DESK}/request/{ticket}/transition`]: performTransition,
  'POST /rest/api/3/search/jql': searchTickets,
};

/** "5 requests per second" for a desk's customers (host/UNVERIFIED.md, "Support desk"). */
const CUSTOMERS_PER_SECOND = 5;
const SERVICE_ACCOUNT = { accountId: '557058:desk-service-account', displayName: 'Support robot' };

/** A vendor's support desk: Jira Service Management's REST API as far as an app needs it to raise and follow requests. */
export function createDesk(options: {
  /** Without a slash at its end; stands in every link. */
  readonly baseUrl: string;
  readonly account: DeskAccount;
  readonly store: Store;
  readonly faults: DeskFaults;
  readonly clock: () => number;
  readonly newId: () => string;
}): Desk {
  const { baseUrl, account, faults, clock, newId } = options;
  const records = deskRecords(options.store, clock);
  const limits = createRateLimits(clock);
  const temporaryFiles = new Map<string, TemporaryFile>();
  const serviceAccount = { ...SERVICE_ACCOUNT, email: account.email };
  const person = (accountId: string): Person =>
    records.customers().find((customer) => customer.accountId === accountId) ?? serviceAccount;
  const callerId = serviceAccount.accountId;
  const context: DeskContext = { baseUrl, person, records, temporaryFiles, faults, clock, newId, callerId };

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const found = route(request.method, url.pathname);
    if (!isSignedIn(request, account)) return deskError(401, 'Client must be authenticated to access this resource.');
    if (!found) {
      return deskError(501, `${request.method} ${url.pathname} is not emulated by the local host's support desk.`);
    }
    const { endpoint, path, name } = found;
    if (name.endsWith('/customer')) {
      const settings = { burstPerSecond: CUSTOMERS_PER_SECOND, pointsPerHour: null };
      const limited = limits.refusal(settings, { site: 'desk', endpoint: name });
      if (limited) return limited;
    }
    try {
      if (/\{desk\}/.test(name) && path[0] !== DESK_PROJECT.serviceDeskId) {
        refuse(404, `The service desk "${path[0]}" does not exist.`);
      }
      return await endpoint({ url, path, request }, context);
    } catch (error) {
      if (error instanceof DeskRefusal) return deskError(error.status, error.message, error.i18nKey);
      throw error;
    }
  }

  function change(idOrKey: string, make: (ticket: Ticket) => Ticket): Ticket | null {
    const ticket = records.ticket(idOrKey);
    if (!ticket) return null;
    const changed = make(ticket);
    records.putTicket(changed);
    return changed;
  }

  return {
    records,
    faults,
    person,
    handle: (request) =>
      faults.around(
        () => answer(request),
        (status) => deskError(status, status === 429 ? 'Rate limit exceeded.' : 'Internal server error'),
      ),
    setState: (idOrKey, state) =>
      change(idOrKey, (ticket) => (stateOf(ticket) === state ? ticket : inState(ticket, state, clock()))),
    comment: (idOrKey, body) =>
      change(idOrKey, (ticket) =>
        withComment(ticket, { id: newId(), body, public: true, authorId: callerId, atMs: clock() }),
      ),
  };
}

function route(method: string, pathname: string) {
  const given = pathname.split('/');
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const [wantedMethod, template = ''] = name.split(' ');
    const parts = template.split('/');
    const fits = parts.every((part, index) => part === given[index] || (part.startsWith('{') && given[index] !== ''));
    if (wantedMethod !== method || parts.length !== given.length || !fits) continue;
    const path = given.filter((_, index) => parts[index]?.startsWith('{')).map(decodeURIComponent);
    return { name, endpoint, path };
  }
  return null;
}

/** Basic auth with e-mail address and API token (D: jira/service-desk/basic-auth-for-rest-apis). */
function isSignedIn({ headers }: Request, { email, token }: DeskAccount): boolean {
  const encoded = Buffer.from(`${email}:${token}`).toString('base64');
  return headers.get('authorization') === `Basic ${encoded}`;
}
