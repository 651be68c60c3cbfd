import { outsideInvocation, type Invocation } from '../seams/invocation';
import { tooMuchEgress, withEgressTimeout } from '../seams/egress';
import { reachable } from '../seams/network';

/**
 * `invokeRemote` of a function: the platform appends the path to the remote's baseUrl and signs the call (D:runtime-reference/
 * invoke-remote-api). The page sees of a failure what @forge/api makes of the header (P:@forge/api/out/api/endpoint.js).
 */
export async function callRemote(
  invocation: Invocation,
  remoteKey: string,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const remote = invocation.manifest.remotes.find(({ key }) => key === remoteKey);
  // The same page: without `compute` among its operations a function cannot invoke it.
  if (!remote?.operations.includes('compute')) return proxyError('INVALID_REMOTE', 400);
  if (!invocation.maySendOut()) throw tooMuchEgress();
  const url = remote.baseUrl.replace(/\/+$/, '') + path;
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${await invocation.remoteToken()}`);
  const call = withEgressTimeout(url, { ...init, headers, redirect: 'manual' });
  try {
    return await outsideInvocation(() => fetch(reachable(invocation.network, url), call));
  } catch {
    // Nobody answers there, or not in time.
    return proxyError('REMOTE_UNREACHABLE', 502);
  }
}

const proxyError = (code: string, status: number) =>
  new Response(null, { status, headers: { 'forge-proxy-error': code } });
