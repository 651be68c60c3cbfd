import { redirect, sentence } from './replies';

/** Who may come in at the product's origin. */
export type Entry = {
  /** The address to open first. */
  readonly url: string;
  /** Null for a request that may pass; otherwise the answer to it. */
  readonly answerAtDoor: (request: Request) => Response | null;
};

/** For the embedded sites: nothing there is anybody's. */
export const openEntry = (productOrigin: string): Entry => ({ url: productOrigin, answerAtDoor: () => null });

/**
 * For a real site, which answers with the rights of the token's owner: a program on this machine can send any header, so
 * only the browser that opens `url` gets in. The key in it works once, because a command line or a browser's history shows
 * it; the browser has a cookie from then on, until the host stops.
 */
export function entryWithKey(productOrigin: string, newId: () => string): Entry {
  const [key, session] = [newId(), newId()];
  let isUsed = false;
  // Cookies do not tell ports apart: the name keeps two hosts on one machine from taking each other's.
  const cookie = `openbook-host-${new URL(productOrigin).port}=${session}`;
  return {
    url: `${productOrigin}/?key=${key}`,
    answerAtDoor: (request) => {
      const url = new URL(request.url);
      // A cookie of 127.0.0.1 would reach the app's frame.
      if (url.origin !== productOrigin) return request.method === 'GET' ? atProductOrigin(url) : refusal();
      if (hasCookie(request, cookie)) return url.searchParams.has('key') ? withoutKey(url) : null;
      const opens = !isUsed && request.method === 'GET' && url.pathname === '/' && url.searchParams.get('key') === key;
      if (!opens) return refusal();
      isUsed = true;
      const response = withoutKey(url);
      response.headers.set('set-cookie', `${cookie}; Path=/; HttpOnly; SameSite=Strict`);
      return response;
    },
  };

  function atProductOrigin({ pathname, search }: URL): Response {
    return redirect(productOrigin + pathname + search);
  }
}

function withoutKey(url: URL): Response {
  const rest = new URL(url);
  rest.searchParams.delete('key');
  return redirect(rest.href);
}

function hasCookie({ headers }: Request, cookie: string): boolean {
  const cookies = (headers.get('cookie') ?? '').split(';').map((each) => each.trim());
  return cookies.includes(cookie);
}

const refusal = (): Response =>
  sentence(
    'This host reads a real Jira site, so it answers only the browser that opened the address it printed when it started. ' +
      'That address works once: start the host again for a new one.',
    403,
  );
