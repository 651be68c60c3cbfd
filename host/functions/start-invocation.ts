import type { Kvs } from '../kvs/kvs';
import { licenseOf } from '../licensing';
import type { HostLog } from '../log';
import type { HostManifest } from '../manifest';
import type { AppIdentity, Invocation } from '../seams/invocation';
import type { Network } from '../seams/network';
import type { Site } from '../site';
import { withLogBudget } from './log-budget';

/** What all invocations of a platform share. `timeoutMs` is how long each may take. */
export type InvocationWorld = {
  readonly manifest: HostManifest;
  readonly kvs: Kvs;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly log: HostLog;
  readonly app: AppIdentity;
  readonly variables: Readonly<Record<string, string>>;
  readonly network: Network;
  readonly timeoutMs: number;
};

/** What is called, and for whom. */
export type Callee = Pick<Invocation, 'functionKey' | 'module' | 'accountId'>;

/** A new invocation for a site, with everything it reaches bound to that site; `end` when the function is done. */
export function startInvocation(
  { manifest, kvs, clock, newId, log, app, variables, network, timeoutMs }: InvocationWorld,
  site: Site,
  callee: Callee,
): { readonly invocation: Invocation; readonly end: () => void } {
  const { installationId, cloudId, url, jira } = site;
  const licensing = site.licensing?.get();
  const ended = new AbortController();
  const startedAtMs = clock();
  const line = { invocationId: newId(), functionKey: callee.functionKey };
  const warn = (message: string) => log({ atMs: clock(), level: 'warn', from: 'host', message, ...line });
  const invocation: Invocation = {
    ...callee,
    invocationId: line.invocationId,
    installationId,
    cloudId,
    app: licensing ? { ...app, environmentType: licensing.environmentType } : app,
    license: licensing && licenseOf(licensing).license,
    variables,
    network,
    manifest,
    remainingMs: () => Math.max(0, startedAtMs + timeoutMs - clock()),
    kvs: (path, body) => kvs.handle({ installationId, path }, body),
    jira: (path, init, caller) => jira.handle(new Request(`${url}${path}`, init), caller),
    print: withLogBudget(
      (level, message) => log({ atMs: clock(), level, from: 'app', message, ...line }),
      () => clock() - startedAtMs,
      () => warn('printed more than the platform keeps; the rest is dropped'),
    ),
    warn,
    ended: ended.signal,
  };
  return { invocation, end: () => ended.abort() };
}
