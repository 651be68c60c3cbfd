/** Tickets and people in the shapes of the service desk's API (the answers of OPENBOOK_DATA/jira/responses/go-atlassian). */
import { DESK_FIELDS, DESK_PROJECT, DESK_STATES } from './desk-project';
import { deskDate } from './desk-reply';
import type { Attachment, Comment, Customer, Ticket } from './ticket';

export type Person = Pick<Customer, 'accountId' | 'email' | 'displayName'>;

/** What the shapes need to know of the desk. */
export type Shaping = { readonly baseUrl: string; readonly person: (accountId: string) => Person };

export function userShape({ baseUrl }: Pick<Shaping, 'baseUrl'>, { accountId, email, displayName }: Person) {
  const self = `${baseUrl}/rest/api/2/user?accountId=${encodeURIComponent(accountId)}`;
  const avatar = `${baseUrl}/__host/icon.svg`;
  return {
    accountId,
    name: accountId,
    key: accountId,
    emailAddress: email,
    displayName,
    active: true,
    timeZone: 'Etc/UTC',
    _links: {
      jiraRest: self,
      avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
      self,
    },
  };
}

export function requestShape(desk: Shaping, ticket: Ticket) {
  const { issueId, issueKey, fields } = ticket;
  const { serviceDeskId, requestTypeId } = DESK_PROJECT;
  return {
    _expands: ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment'],
    issueId,
    issueKey,
    requestTypeId,
    serviceDeskId,
    createdDate: deskDate(ticket.createdAtMs),
    reporter: userShape(desk, desk.person(ticket.reporterId)),
    requestFieldValues: DESK_FIELDS.filter(({ id }) => fields[id] !== undefined).map(({ id, name }) => ({
      fieldId: id,
      label: name,
      value: fields[id],
    })),
    currentStatus: statusShape(ticket.states.at(-1) ?? { state: 'open', sinceMs: ticket.createdAtMs }),
    _links: {
      jiraRest: `${desk.baseUrl}/rest/api/2/issue/${issueId}`,
      web: ticketAddress(desk.baseUrl, issueKey),
      self: `${desk.baseUrl}/rest/servicedeskapi/request/${issueId}`,
      agent: `${desk.baseUrl}/browse/${issueKey}`,
    },
  };
}

/** The page of a ticket as its reporter would open it. */
export const ticketAddress = (baseUrl: string, issueKey: string): string =>
  `${baseUrl}/servicedesk/customer/portal/${DESK_PROJECT.serviceDeskId}/${issueKey}`;

export function statusShape({ state, sinceMs }: Ticket['states'][number]) {
  const { name, category } = DESK_STATES[state];
  return { status: name, statusCategory: category, statusDate: deskDate(sinceMs) };
}

export function commentShape(desk: Shaping, { issueId }: Ticket, comment: Comment) {
  return {
    _expands: ['attachment', 'renderedBody'],
    id: comment.id,
    body: comment.body,
    public: comment.public,
    author: userShape(desk, desk.person(comment.authorId)),
    created: deskDate(comment.atMs),
    _links: { self: `${desk.baseUrl}/rest/servicedeskapi/request/${issueId}/comment/${comment.id}` },
  };
}

export function attachmentShape(desk: Shaping, { id, fileName, mimeType, size, authorId, atMs }: Attachment) {
  return {
    filename: fileName,
    author: userShape(desk, desk.person(authorId)),
    created: deskDate(atMs),
    size,
    mimeType,
    _links: {
      jiraRest: `${desk.baseUrl}/rest/api/2/attachment/${id}`,
      content: `${desk.baseUrl}/attachments/${id}`,
      thumbnail: `${desk.baseUrl}/attachments/${id}`,
    },
  };
}
