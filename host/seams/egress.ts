import { EgressFilteringService } from '@forge/egress';
import { limits } from '../limits';
import type { Invocation } from './invocation';

/**
 * Why a function may not fetch an address, or undefined when the manifest's `permissions.external.fetch.backend` lists
 * it. The rule is the platform's own package; the error has the name, words and status of ExternalEndpointNotAllowedError
 * (P:@forge/api/out/api/errors.js).
 */
export function egressRefusal({ manifest }: Invocation, url: string): Error | undefined {
  if (new EgressFilteringService([...manifest.external.fetch.backend]).isValidUrl(url)) return undefined;
  const message =
    `URL not included in the external fetch backend permissions: ${url}. ` +
    'Visit go.atlassian.com/forge-egress for more information.';
  return Object.assign(new Error(message), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
}

/** What a function gets that sends too many requests (host/UNVERIFIED.md, "Egress"). */
export function tooMuchEgress(): Error {
  const most = limits.invocation.egressRequests.value;
  const message = `Too many requests: a function may send ${most} a minute of its run time.`;
  return Object.assign(new Error(message), { name: 'TOO_MANY_REQUESTS', status: 429 });
}

/** A request of a function ends after so many seconds, however long the function itself may take (D:limits-invocation). */
export function withEgressTimeout(input: RequestInfo | URL, init: RequestInit = {}): RequestInit {
  const timeout = AbortSignal.timeout(limits.invocation.egressTimeout.value * 1000);
  const own = init.signal ?? (input instanceof Request ? input.signal : null);
  return { ...init, signal: own ? AbortSignal.any([own, timeout]) : timeout };
}
