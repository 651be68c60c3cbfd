import { jsonReply } from '../../jira/reply';
import { DESK_FIELDS, DESK_PROJECT } from '../desk-project';
import { pageReply, refuseRequest } from '../desk-reply';
import { requestShape, statusShape } from '../desk-shapes';
import { bodyOf, ticketIn, type DeskContext, type DeskEndpoint } from './endpoint';

/**
 * `POST /rest/servicedeskapi/request`. It knows no idempotency key: the same request twice makes two tickets. Nothing is
 * kept of a request that is refused.
 */
export const createRequest: DeskEndpoint = async (asked, desk) => {
  const { serviceDeskId, requestTypeId, requestFieldValues, raiseOnBehalfOf } = await bodyOf(asked);
  if (serviceDeskId !== DESK_PROJECT.serviceDeskId) refuseRequest('There is no such service desk.');
  if (requestTypeId !== DESK_PROJECT.requestTypeId) refuseRequest('There is no such request type.');
  const fields = fieldsIn(requestFieldValues);
  const reporterId = raiseOnBehalfOf === undefined ? desk.callerId : customerOf(raiseOnBehalfOf, desk);
  const now = desk.clock();
  const ticket = desk.records.addTicket((ids) => ({
    ...ids,
    reporterId,
    fields,
    createdAtMs: now,
    states: [{ state: 'open', sinceMs: now }],
    comments: [],
    attachments: [],
  }));
  return jsonReply(201, requestShape(desk, ticket));
};

/** `GET /rest/servicedeskapi/request/{idOrKey}`. */
export const getRequest: DeskEndpoint = (asked, desk) => jsonReply(200, requestShape(desk, ticketIn(asked, desk)));

/** `GET /rest/servicedeskapi/request/{idOrKey}/status`: the states it has had, "in chronological order". */
export const getStatuses: DeskEndpoint = (asked, desk) =>
  pageReply(asked.url, desk.baseUrl, ticketIn(asked, desk).states.map(statusShape));

function fieldsIn(values: unknown): Readonly<Record<string, string>> {
  const given = Object.entries(Object(values) as Record<string, unknown>);
  for (const [id, value] of given) {
    // As Jira words it for issues.
    if (!DESK_FIELDS.some((field) => field.id === id)) {
      refuseRequest(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
    }
    if (typeof value !== 'string') refuseRequest(`Field '${id}' must be a string.`);
    if (id === 'summary' && /[\r\n]/.test(value))
      refuseRequest('The summary is invalid because it contains newline characters.');
    if (id === 'summary' && value.length > 255) refuseRequest('Summary must be less than 255 characters.');
  }
  const fields = Object.fromEntries(given) as Record<string, string>;
  const missing = DESK_FIELDS.find(({ id, required }) => required && !fields[id]?.trim());
  if (missing) refuseRequest(`${missing.name} is required.`);
  return fields;
}

/** The account of a customer of the desk; an e-mail address is none. */
function customerOf(accountId: unknown, { records, faults }: DeskContext): string {
  const customer = records.customers().find((each) => each.accountId === accountId);
  if (faults.settings().onBehalfRefused || !customer?.onDesk) {
    return refuseRequest('You cannot raise this request on behalf of this customer.');
  }
  return customer.accountId;
}
