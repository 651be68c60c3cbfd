import { jsonReply } from '../../jira/reply';
import { pageReply, refuse } from '../desk-reply';
import { userShape } from '../desk-shapes';
import { bodyOf, textIn, type DeskEndpoint } from './endpoint';

/**
 * `POST /rest/servicedeskapi/customer`. One that exists already is refused with 400, or with 409 where the caller asks for
 * it by `strictConflictStatusCode` (D: jira/service-desk/rest, "Create customer"). Only Jira admins may; the words for
 * others are of community.atlassian.com, "JSM Cloud REST API Regression in customer creation endpoint".
 */
export const createCustomer: DeskEndpoint = async (asked, desk) => {
  if (desk.faults.settings().customersForbidden) {
    refuse(403, 'Unauthorized to perform the requested action, JIRA Administrators global permission is required.');
  }
  const body = await bodyOf(asked);
  const email = textIn(body, 'email');
  const displayName = textIn(body, 'displayName');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) refuse(400, 'The e-mail address is not valid.');
  if (desk.records.customers().some((customer) => sameEmail(customer.email, email))) {
    const isStrict = asked.url.searchParams.get('strictConflictStatusCode') === 'true';
    refuse(isStrict ? 409 : 400, 'An account already exists for this email.');
  }
  const customer = { accountId: `qm:${desk.newId()}`, email, displayName, onDesk: false };
  desk.records.putCustomer(customer);
  return jsonReply(201, userShape(desk, customer));
};

/**
 * `GET /rest/servicedeskapi/servicedesk/{id}/customer`, experimental: only with `X-ExperimentalApi: opt-in`. `query` is
 * matched with display name, name and e-mail address; only the desk's own customers are found.
 */
export const listCustomers: DeskEndpoint = ({ url, request }, desk) => {
  if (request.headers.get('x-experimentalapi') !== 'opt-in') {
    refuse(412, 'This API is experimental. Send the header "X-ExperimentalApi: opt-in" to use it.');
  }
  const query = (url.searchParams.get('query') ?? '').toLowerCase();
  const found = desk.records
    .customers()
    .filter(({ onDesk }) => onDesk)
    .filter(({ accountId, displayName, email }) =>
      [accountId, displayName, email].some((text) => text.toLowerCase().includes(query)),
    );
  return pageReply(
    url,
    desk.baseUrl,
    found.map((customer) => userShape(desk, customer)),
  );
};

/** `POST /rest/servicedeskapi/servicedesk/{id}/customer`: 204, also for who is there already. */
export const addCustomers: DeskEndpoint = async (asked, desk) => {
  const { accountIds } = await bodyOf(asked);
  if (!Array.isArray(accountIds)) return refuse(400, '"accountIds" must be a list.');
  const customers = accountIds.map(
    (id) =>
      desk.records.customers().find(({ accountId }) => accountId === id) ??
      refuse(400, `There is no customer with the account id "${String(id)}".`),
  );
  for (const customer of customers) desk.records.putCustomer({ ...customer, onDesk: true });
  return new Response(null, { status: 204 });
};

const sameEmail = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
