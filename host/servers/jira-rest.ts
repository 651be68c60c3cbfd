import { NetworkDownError } from '../jira';
import type { SignInUser, Tenant } from '../tenants';

/**
 * Jira's REST API for tools such as jira.js, with Basic auth: a user's e-mail address and the host's API token. Paths:
 * `/rest/…` of a site's own address (`http://quayside.localhost:4310`), or of the first site under plain `localhost`;
 * `/ex/jira/{cloudId}/rest/…` as Atlassian's gateway has it. Null for other paths.
 */
export async function answerRest(
  { tenants, apiToken }: { readonly tenants: readonly Tenant[]; readonly apiToken: string },
  request: Request,
): Promise<Response | null> {
  const { hostname, pathname, search } = new URL(request.url);
  const gateway = /^\/ex\/jira\/([^/]+)(\/rest\/.*)$/.exec(pathname);
  const path = gateway?.[2] ?? (pathname.startsWith('/rest/') ? pathname : null);
  if (path === null) return null;
  const tenant = gateway ? tenants.find(({ cloudId }) => cloudId === gateway[1]) : tenantOfHost(tenants, hostname);
  if (!tenant) return refusal(404, 'There is no such site on this host.');
  if (!tenant.servesRest) return refusal(403, `Ask ${tenant.url} itself; the host passes nothing on to a real site.`);
  const user = signedIn(tenant, apiToken, request.headers.get('authorization'));
  if (!user) return refusal(401, 'Client must be authenticated to access this resource.');
  const method = request.method;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.text();
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  try {
    return await tenant.jira.handle(new Request(tenant.url + path + search, { method, headers, body }), {
      kind: 'user',
      accountId: user.accountId,
    });
  } catch (error) {
    if (!(error instanceof NetworkDownError)) throw error;
    return refusal(503, 'The host simulates that the network is down.');
  }
}

/** The site whose own name the address has; plain `localhost` is the first. */
export function tenantOfHost(tenants: readonly Tenant[], hostname: string): Tenant | undefined {
  const name = /^([^.]+)\.localhost$/.exec(hostname)?.[1];
  return name === undefined ? tenants[0] : tenants.find((tenant) => tenant.name === name);
}

function signedIn({ users }: Tenant, apiToken: string, authorization: string | null): SignInUser | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const [email, token] = Buffer.from(encoded, 'base64').toString('utf8').split(/:(.*)/s);
  return token === apiToken ? users.find(({ emailAddress }) => emailAddress === email) : undefined;
}

/** The shape of Jira's own errors. */
function refusal(status: number, message: string): Response {
  return Response.json({ errorMessages: [message], errors: {} }, { status });
}
