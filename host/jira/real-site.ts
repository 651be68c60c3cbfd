import { AppError } from '../../src/app-error';
import type { SiteUser } from './dataset';
import type { JiraSite } from './site';
import { isRecord } from './value-shape';

export type RealSiteOptions = {
  /** `https://your-team.atlassian.net` */
  readonly site: string;
  readonly email: string;
  /** An API token. It is only ever sent to the site; it is not logged, written or part of any error. */
  readonly token: string;
  readonly fetch?: typeof fetch;
};

/**
 * The options from `OPENBOOK_JIRA_SITE`, `OPENBOOK_JIRA_EMAIL` and `OPENBOOK_JIRA_TOKEN`; null when none is set.
 * @throws AppError BAD_INPUT naming the variables that are missing, or a site that is no https address
 */
export function realSiteFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): RealSiteOptions | null {
  const names = { site: 'OPENBOOK_JIRA_SITE', email: 'OPENBOOK_JIRA_EMAIL', token: 'OPENBOOK_JIRA_TOKEN' } as const;
  const read = (name: string): string => environment[name]?.trim() ?? '';
  const options = { site: read(names.site), email: read(names.email), token: read(names.token) };
  const missing = Object.values(names).filter((name) => read(name) === '');
  if (missing.length === Object.keys(names).length) return null;
  if (missing.length > 0) {
    throw new AppError('BAD_INPUT', `To use a real Jira site, set ${missing.join(' and ')} too.`);
  }
  return { ...options, site: originOf(options.site, names.site) };
}

/** `name` is what the reader knows the address by. */
function originOf(site: string, name: string): string {
  const url = URL.canParse(site) ? new URL(site) : null;
  // Basic authentication sends the token with every request, so it must not travel in the clear.
  if (url?.protocol !== 'https:' || url.username !== '') {
    throw new AppError('BAD_INPUT', `${name} must be an address such as https://your-team.atlassian.net.`);
  }
  return url.origin;
}

/** The operations that the app needs and that change nothing: the host never writes to somebody's Jira. */
const readsByPost = new Set([
  '/rest/api/3/search/jql',
  '/rest/api/3/search/approximate-count',
  '/rest/api/3/issue/bulkfetch',
  '/rest/api/3/jql/parse',
  '/rest/api/3/changelog/bulkfetch',
]);

/**
 * A real Jira Cloud site behind the interface of the embedded one. Whoever calls, Jira sees the owner of the token.
 * @throws AppError NETWORK, NO_PERMISSION (wrong e-mail or token), NOT_FOUND (no Jira there), JIRA_UNAVAILABLE
 */
export async function openRealSite(options: RealSiteOptions): Promise<JiraSite> {
  const send = sender({ ...options, site: originOf(options.site, 'The site') });
  const owner = await ownerOfToken(send, options.site);
  return {
    users: [owner],
    handle: async (request) => {
      const url = new URL(request.url);
      const isRead = request.method === 'GET' || (request.method === 'POST' && readsByPost.has(url.pathname));
      if (!url.pathname.startsWith('/rest/api/3/') || !isRead) {
        const refusal = `${request.method} ${url.pathname} is not passed on to a real site: the host only reads Jira's REST API v3.`;
        return Response.json({ errorMessages: [refusal], errors: {} }, { status: 501 });
      }
      return send(url.pathname + url.search, request.method, request.method === 'POST' ? await request.text() : null);
    },
  };
}

type Send = (path: string, method: string, body: string | null) => Promise<Response>;

function sender({ site, email, token, fetch: fetchNow = fetch }: RealSiteOptions): Send {
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return async (path, method, body) => {
    try {
      const response = await fetchNow(site + path, {
        method,
        headers: {
          accept: 'application/json',
          authorization,
          ...(body === null ? {} : { 'content-type': 'application/json' }),
        },
        body,
        // A redirect would carry the token to another place.
        redirect: 'error',
      });
      return new Response(response.body, { status: response.status, headers: passedOn(response.headers) });
    } catch {
      // The cause is left out: it can hold the request with its header.
      throw new AppError('NETWORK', `${site} does not answer. Check the address and your network connection.`);
    }
  };
}

/** What clients of the API go by; cookies and hop-by-hop headers stay here. */
function passedOn(headers: Headers): Headers {
  const kept = /^(content-type|retry-after|(x-|beta-)?ratelimit.*|x-arequestid|atl-traceid)$/i;
  return new Headers([...headers].filter(([name]) => kept.test(name)));
}

async function ownerOfToken(send: Send, site: string): Promise<SiteUser> {
  const response = await send('/rest/api/3/myself', 'GET', null);
  if (response.status === 401 || response.status === 403) {
    throw new AppError(
      'NO_PERMISSION',
      `${site} does not accept the e-mail address and the API token. Check both, or make a new token.`,
    );
  }
  if (response.status === 404)
    throw new AppError('NOT_FOUND', `There is no Jira Cloud site at ${site}. Check the address.`);
  const body: unknown = response.ok ? await response.json().catch(() => null) : null;
  if (!isRecord(body) || typeof body.accountId !== 'string') {
    throw new AppError(
      'JIRA_UNAVAILABLE',
      `${site} answers with status ${response.status} and not as Jira does. Try again later.`,
    );
  }
  const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
  return {
    accountId: body.accountId,
    displayName: text(body.displayName, 'You'),
    emailAddress: text(body.emailAddress, ''),
    active: true,
    timeZone: text(body.timeZone, 'Etc/UTC'),
    locale: text(body.locale, 'en_US'),
    groups: [],
    isAdmin: await mayAdminister(send),
    access: { kind: 'everything' },
  };
}

async function mayAdminister(send: Send): Promise<boolean> {
  const response = await send('/rest/api/3/mypermissions?permissions=ADMINISTER', 'GET', null);
  const body: unknown = response.ok ? await response.json().catch(() => null) : null;
  const permissions = isRecord(body) && isRecord(body.permissions) ? body.permissions : {};
  return isRecord(permissions.ADMINISTER) && permissions.ADMINISTER.havePermission === true;
}
