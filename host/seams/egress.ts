import { EgressFilteringService } from '@forge/egress';
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
