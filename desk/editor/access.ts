import { timingSafeEqual } from 'node:crypto';

const COOKIE = 'openbook-desk';

/** Whom the editor answers: the browser that was opened with its token, and of that browser its own pages alone. */
export type Access = 'allowed' | 'opens with the token' | 'refused';

/**
 * Other programs and other pages of the machine can reach the port. The token keeps out whoever was not given the address; the
 * cookie is sent by no other site (SameSite=Strict); and what writes has to come from the editor's own origin.
 */
export function accessOf(request: Request, token: string): Access {
  const url = new URL(request.url);
  if (request.method === 'GET' && url.pathname === '/' && isToken(url.searchParams.get('token'), token)) {
    return 'opens with the token';
  }
  if (!isToken(cookieIn(request), token)) return 'refused';
  if (request.method === 'GET') return 'allowed';
  const isOwn = request.headers.get('origin') === url.origin;
  const isJson = /^application\/json\b/.test(request.headers.get('content-type') ?? '');
  return isOwn && isJson ? 'allowed' : 'refused';
}

/** Keeps the token in the browser until it is closed, and takes it out of the address. */
export const letIn = (token: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: '/', 'set-cookie': `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict` },
  });

function cookieIn(request: Request): string | null {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? null;
}

function isToken(given: string | null, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
