import { currentInvocation } from './invocation';

/**
 * `global.__forge_runtime__` of the current invocation; undefined outside one, and then the packages say "Forge runtime
 * not found". Shape: P:@forge/api/out/api/runtime.d.ts, ForgeRuntime. It has no `kvs`, so that @forge/kvs takes its
 * short way (P:@forge/kvs/out/index.js, getFetchClient).
 */
export function forgeRuntime() {
  const invocation = currentInvocation();
  if (!invocation) return undefined;
  const { invocationId, installationId, cloudId, accountId, app, manifest, functionKey, module, license, remainingMs } =
    invocation;
  return {
    proxy: { token: '', url: 'http://forge-proxy.invalid' },
    contextAri: siteAri(cloudId),
    container: {},
    aaid: accountId,
    appContext: {
      appId: manifest.appId,
      appVersion: app.version,
      environmentId: app.environmentId,
      environmentType: app.environmentType,
      invocationId,
      installationId,
      functionKey,
      moduleType: module.type,
      moduleKey: module.key,
      ...(license === undefined ? {} : { license }),
      installation: installationOf(invocation),
      permissions: { scopes: [...manifest.scopes], external: manifest.external },
    },
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: remainingMs },
    tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.replaceAll('-', '').slice(0, 16) },
    realtime: {},
    metrics: silentMetrics,
    featureFlags: () => false,
  };
}

export const siteAri = (cloudId: string) => `ari:cloud:jira::site/${cloudId}`;

/** As a function's second argument has it too (D:function-reference/arguments). */
export const installationOf = ({ installationId, cloudId }: { installationId: string; cloudId: string }) => ({
  ari: { installationId, toString: () => `ari:cloud:ecosystem::installation/${installationId}` },
  contexts: [{ cloudId, toString: () => siteAri(cloudId) }],
});

/** The packages count their calls (P:@forge/api/out/api/fetch.js, wrapInMetrics); nobody reads the numbers here. */
const silentMetrics = {
  counter: () => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} }),
  timing: () => ({ measure: () => ({ stop() {} }) }),
  gauge: () => ({ set() {} }),
};
