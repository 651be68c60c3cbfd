import type { Desk } from '../desk/desk';
import { inboxPage, ticketPage } from '../pages/inbox-page';
import type { Handle } from './local-server';
import { notHere, outsideHtml } from './outside-pages';
import { file, redirect, sentence } from './replies';

/** Pictures that a browser may show; everything else that people attach is a download. */
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The support desk's origin: its REST API, and the pages on which support works. */
export function deskOrigin(desk: Desk, files: ReadonlyMap<string, Response>): Handle {
  return (request) => {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/rest/')) return desk.handle(request);
    return request.method === 'POST' ? act(desk, request, url) : show(desk, files, url);
  };
}

function show(desk: Desk, files: ReadonlyMap<string, Response>, { pathname }: URL): Response {
  const found = files.get(pathname);
  if (found) return found.clone();
  if (pathname === '/') return outsideHtml(inboxPage(desk));
  // The addresses that the API gives away: `_links.web`, `_links.agent`.
  const [, key] = /^\/(?:tickets|browse|servicedesk\/customer\/portal\/\d+)\/([\w-]+)$/.exec(pathname) ?? [];
  const ticket = key === undefined ? undefined : desk.records.ticket(key);
  if (ticket) return outsideHtml(ticketPage(desk, ticket));
  const [, attachmentId] = /^\/attachments\/([\w-]+)$/.exec(pathname) ?? [];
  return (attachmentId !== undefined && attachment(desk, attachmentId)) || notHere();
}

function attachment(desk: Desk, id: string): Response | null {
  const bytes = desk.records.file(id);
  const about = desk.records.tickets().flatMap(({ attachments }) => attachments.filter((each) => each.id === id))[0];
  if (!bytes || !about) return null;
  const isShown = SHOWN.includes(about.mimeType);
  const response = file(new Uint8Array(bytes), isShown ? about.mimeType : 'application/octet-stream');
  const name = encodeURIComponent(about.fileName);
  response.headers.set('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
  return response;
}

/** A button of the pages. Browsers send `Origin` with every POST: no other page presses it. */
async function act(desk: Desk, request: Request, { origin, pathname }: URL): Promise<Response> {
  if (request.headers.get('origin') !== origin) return sentence('Only the desk’s own pages may do this.', 403);
  const [, key = '', what] = /^\/tickets\/([\w-]+)\/(state|comment)$/.exec(pathname) ?? [];
  const form = new URLSearchParams(await request.text());
  const state = form.get('state') === 'closed' ? 'closed' : 'open';
  const body = form.get('body')?.trim() ?? '';
  if (what === 'comment' && body === '') return sentence('The comment is empty.', 400);
  const changed = what === 'state' ? desk.setState(key, state) : what === 'comment' ? desk.comment(key, body) : null;
  if (!changed) return notHere();
  const after = redirect(`/tickets/${key}`);
  return new Response(null, { status: 303, headers: after.headers });
}
