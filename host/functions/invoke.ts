import { limits } from '../limits';
import type { PageModule } from '../manifest';
import type { AppIdentity } from '../seams/invocation';
import type { Site } from '../site';
import { InvocationError } from './invocation-error';

/** What a page asks of the backend: `invoke(functionKey, payload)` of @forge/bridge. */
export type ResolverCall = { readonly functionKey: string; readonly payload?: unknown };

/** The call as JSON gives it back, as on the way from the page. Throws InvocationError over 500 KB. */
export function checkedRequest({ functionKey, payload }: ResolverCall): ResolverCall {
  return throughJson({ functionKey, payload }, limits.invocation.invokeRequest.value, 'the request') as ResolverCall;
}

/** The result as JSON gives it back, as on the way to the page. Throws InvocationError over 5 MB. */
export function checkedResponse(result: unknown): unknown {
  return throughJson(result, limits.invocation.invokeResponse.value, 'the response');
}

function throughJson(value: unknown, mostBytes: number, what: string): unknown {
  const json = JSON.stringify(value);
  if (json === undefined) return undefined;
  if (Buffer.byteLength(json) > mostBytes) {
    throw new InvocationError(
      `${what} is larger than ${mostBytes / 1000} KB, which is the most that Forge lets through`,
    );
  }
  return JSON.parse(json) as unknown;
}

/**
 * The payload of a resolver function (P:@forge/resolver/out/index.js, getDefinitions): `context` is what the page sees as
 * `view.getContext()`, without what the resolver itself adds from the second argument.
 */
export function resolverPayload(input: {
  readonly call: ResolverCall;
  readonly page: PageModule;
  readonly site: Pick<Site, 'cloudId' | 'url' | 'licensing'>;
  readonly app: AppIdentity;
  readonly localId: string;
}) {
  const { call, page, site, app, localId } = input;
  return {
    call,
    context: {
      cloudId: site.cloudId,
      siteUrl: site.url,
      moduleKey: page.key,
      localId,
      environmentId: app.environmentId,
      environmentType: (site.licensing?.get() ?? app).environmentType,
      extension: { type: page.type },
    },
  };
}
