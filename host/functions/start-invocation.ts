import type { Accounts } from '../accounts/accounts';
import type { Kvs } from '../kvs/kvs';
import { licenseOf } from '../licensing';
import type { HostLog } from '../log';
import type { HostManifest } from '../manifest';
import type { TokenSigner } from '../remotes/invocation-token';
import type { AppIdentity, Invocation } from '../seams/invocation';
import type { Network } from '../seams/network';
import type { Site } from '../site';
import type { Chain } from '../queues/chain';
import type { Queues } from '../queues/queues';
import { withinEgressBudget } from './egress-budget';
import { startLife, type Crash, type Life } from './life';
import { withLogBudget } from './log-budget';

/** What all invocations of a platform share. */
export type InvocationWorld = {
  readonly manifest: HostManifest;
  readonly kvs: Kvs;
  readonly queues: Queues;
  readonly accounts: Accounts;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly log: HostLog;
  readonly app: AppIdentity;
  readonly variables: Readonly<Record<string, string>>;
  readonly network: Network;
  readonly signer: TokenSigner;
};

/** What is called, and for whom. */
export type Callee = Pick<Invocation, 'functionKey' | 'module' | 'accountId'> & {
  readonly timeoutMs: number;
  /** Of the invocation that pushed the event; left out, the invocation begins one of its own. */
  readonly chain?: Chain;
  readonly crash?: Crash | undefined;
};

/** A new invocation for a site, with everything it reaches bound to that site; `life.end` when the function is done. */
export function startInvocation(
  { manifest, kvs, queues, accounts, clock, newId, log, app, variables, network, signer }: InvocationWorld,
  site: Site,
  callee: Callee,
): { readonly invocation: Invocation; readonly life: Life } {
  const { functionKey, module, accountId, timeoutMs, chain = queues.chains.begin(), crash } = callee;
  const { installationId, cloudId, url, jira } = site;
  const licensing = site.licensing?.get();
  const life = startLife(crash);
  const startedAtMs = clock();
  const elapsedMs = () => clock() - startedAtMs;
  const line = { invocationId: newId(), functionKey };
  const warn = (message: string) => log({ atMs: clock(), level: 'warn', from: 'host', message, ...line });
  const invocation: Invocation = {
    functionKey,
    module,
    accountId,
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
    queues: (path, body) => queues.handle({ installationId, chain }, path, body),
    reportAccounts: (body) => accounts.report(installationId, body),
    jira: (path, init, caller) => jira.handle(new Request(`${url}${path}`, init), caller),
    remoteToken: () => signer.tokenOf(invocation, clock()),
    print: withLogBudget(
      (level, message) => log({ atMs: clock(), level, from: 'app', message, ...line }),
      elapsedMs,
      () => warn('printed more than the platform keeps; the rest is dropped'),
    ),
    warn,
    admit: life.admit,
    maySendOut: withinEgressBudget(elapsedMs),
  };
  return { invocation, life };
}
