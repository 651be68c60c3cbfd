import { DESK_FIELDS, DESK_STATES } from '../desk/desk-project';
import { stateOf, type Attachment, type Ticket } from '../desk/ticket';
import type { Desk } from '../desk/desk';
import { escaped } from './escaped';
import { outsidePage, shownInstant } from './outside-page';

type Shown = Pick<Desk, 'records' | 'person'>;

const STANDS = 'Support desk';

/** Every ticket, newest first. */
export function inboxPage(desk: Shown): string {
  const tickets = [...desk.records.tickets()].reverse();
  const rows = tickets.map(
    (ticket) => `        <tr>
          <td><a href="/tickets/${ticket.issueKey}">${ticket.issueKey}</a></td>
          <td class="wide">${escaped(ticket.fields['summary'] ?? '')}</td>
          <td>${reporter(desk, ticket)}</td>
          <td>${state(ticket)}</td>
          <td>${shownInstant(ticket.createdAtMs)}</td>
        </tr>`,
  );
  const table = `      <div class="scroll" tabindex="0" role="region" aria-label="Tickets">
      <table>
        <thead><tr><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Reporter</th><th scope="col">State</th><th scope="col">Raised</th></tr></thead>
        <tbody>
${rows.join('\n')}
        </tbody>
      </table>
      </div>`;
  const empty =
    '      <p class="empty">No tickets yet. A problem report that somebody sends from the app arrives here.</p>';
  return outsidePage({
    title: 'Inbox',
    stands: STANDS,
    body: `      <h1>Inbox</h1>
${tickets.length === 0 ? empty : table}`,
  });
}

/** One ticket with all that is in it, and what support can do with it. */
export function ticketPage(desk: Shown, ticket: Ticket): string {
  const { issueKey, fields, attachments, comments } = ticket;
  const details = DESK_FIELDS.filter(({ id }) => id !== 'summary' && fields[id] !== undefined).map(
    ({ id, name }) => `        <dt>${escaped(name)}</dt>
        <dd class="said">${escaped(fields[id] ?? '')}</dd>`,
  );
  const other = stateOf(ticket) === 'open' ? { to: 'closed', label: 'Close' } : { to: 'open', label: 'Reopen' };
  const said = comments.map(
    (comment) => `        <li>
          <p class="meta">${escaped(desk.person(comment.authorId).displayName)}, ${shownInstant(comment.atMs)}${comment.public ? '' : ' <span class="state">Internal</span>'}</p>
          <p class="said">${escaped(comment.body)}</p>
        </li>`,
  );
  return outsidePage({
    title: `${issueKey} ${fields['summary'] ?? ''}`,
    stands: STANDS,
    body: `      <p><a href="/">Inbox</a></p>
      <h1>${escaped(fields['summary'] ?? '')}</h1>
      <p class="meta">${issueKey}, ${state(ticket)} raised ${shownInstant(ticket.createdAtMs)}</p>
      <dl>
        <dt>Reporter</dt>
        <dd>${reporter(desk, ticket)}</dd>
${details.join('\n')}
      </dl>
      <h2>Attachments</h2>
${attachments.length === 0 ? '      <p class="empty">None.</p>' : `      <ul class="attachments">\n${attachments.map(attachmentItem).join('\n')}\n      </ul>`}
      <h2>Comments</h2>
${said.length === 0 ? '      <p class="empty">None.</p>' : `      <ul class="comments">\n${said.join('\n')}\n      </ul>`}
      <form method="post" action="/tickets/${issueKey}/comment">
        <label for="body">Comment to the reporter</label>
        <textarea id="body" name="body" rows="3" required></textarea>
        <button type="submit">Comment</button>
      </form>
      <form method="post" action="/tickets/${issueKey}/state">
        <input type="hidden" name="state" value="${other.to}" />
        <button type="submit">${other.label}</button>
      </form>`,
  });
}

function attachmentItem({ id, fileName, mimeType, size }: Attachment): string {
  const address = `/attachments/${encodeURIComponent(id)}`;
  const name = `<a href="${address}">${escaped(fileName)}</a> (${size} bytes)`;
  const image = mimeType.startsWith('image/') ? `<img src="${address}" alt="${escaped(fileName)}" />` : '';
  return `        <li>${image}${name}</li>`;
}

const state = (ticket: Ticket) => `<span class="state">${DESK_STATES[stateOf(ticket)].name}</span>`;

function reporter(desk: Shown, { reporterId }: Ticket): string {
  const { displayName, email } = desk.person(reporterId);
  return `${escaped(displayName)} <span class="meta">${escaped(email)}</span>`;
}
