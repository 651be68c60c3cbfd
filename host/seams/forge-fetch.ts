import { REPORT_PATH } from '../accounts/accounts';
import { missingScope } from '../manifest';
import { NotEmulatedError } from '../not-emulated';
import { callRemote } from '../remotes/call-remote';
import { currentInvocation, frozen, mayLeave, outsideInvocation, type Invocation, type JiraCaller } from './invocation';
import { isQueuePath } from '../queues/queues';

/** What the packages pass as first argument (P:@forge/api/out/api/fetch.js, P:@forge/kvs/out/index.js). */
type Meta = {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
};

/** What they pass as third: every body that we route is text. */
type Init = Omit<RequestInit, 'body'> & { readonly body?: string };

/**
 * `global.__forge_fetch__`: every call of a backend package to the platform. Routes key-value storage, queues, account
 * reports, Jira and the remotes of the current invocation's site; anything else throws NotEmulatedError and is logged.
 */
export async function forgeFetch(meta: Meta, path: string, init?: Init): Promise<Response> {
  const invocation = currentInvocation();
  if (!invocation) throw new Error(`A call to the platform (${path}) outside a function: there is no tenant.`);
  if (!mayLeave(invocation, `the platform (${path})`)) return frozen();
  try {
    return await outsideInvocation(() => route(invocation, meta, path, init));
  } catch (error) {
    if (error instanceof NotEmulatedError) invocation.warn(error.message);
    throw error;
  }
}

async function route(invocation: Invocation, meta: Meta, path: string, init?: Init): Promise<Response> {
  if (meta.type === 'kvs') return kvsCall(invocation, path, init);
  if (meta.type === 'fpp' && meta.remote === 'jira' && meta.contextAri === undefined) {
    return jiraCall(invocation, meta, path, init);
  }
  if (meta.type === 'fpp' && meta.provider === 'app' && meta.remote === 'stargate' && isQueuePath(path)) {
    return invocation.queues(path, init?.body ?? '');
  }
  if (meta.type === 'frc') return callRemote(invocation, meta.remote ?? '', path, init);
  if (meta.type === 'fpp' && meta.provider === 'app' && meta.remote === 'stargate' && path === REPORT_PATH) {
    return accountsCall(invocation, init);
  }
  throw new NotEmulatedError(`${meta.type} ${meta.remote ?? ''} ${path}`);
}

/** Answers 501 and not a rejection, so that what is not emulated reaches the app as a ForgeKvsAPIError with our words. */
async function kvsCall(invocation: Invocation, path: string, init?: Init): Promise<Response> {
  if (!invocation.manifest.scopes.includes('storage:app')) return scopeMismatch();
  try {
    return await invocation.kvs(path, init?.body ?? '');
  } catch (error) {
    if (!(error instanceof NotEmulatedError)) throw error;
    invocation.warn(error.message);
    return Response.json({ code: 'NOT_EMULATED', message: error.message }, { status: 501 });
  }
}

/** The scope is one of Forge's list (P:@forge/manifest/out/scopes/shipyard-scopes.json). */
async function accountsCall(invocation: Invocation, init?: Init): Promise<Response> {
  if (!invocation.manifest.scopes.includes('report:personal-data')) return scopeMismatch();
  return invocation.reportAccounts(init?.body ?? '');
}

async function jiraCall(invocation: Invocation, meta: Meta, path: string, init?: Init): Promise<Response> {
  const caller = callerOf(invocation, meta);
  if (caller === undefined) return needsAuthentication();
  if (missingScope(invocation.manifest, init?.method ?? 'GET', path) !== null) return scopeMismatch();
  return invocation.jira(path, init, caller);
}

/** Undefined where `asUser()` has no user to act as, such as in a trigger. */
function callerOf({ accountId }: Invocation, meta: Meta): JiraCaller | undefined {
  if (meta.provider === 'app') return { kind: 'app' };
  if (meta.provider === 'user' && meta.accountId === undefined) {
    return accountId === undefined ? undefined : { kind: 'user', accountId };
  }
  throw new NotEmulatedError(
    meta.provider === 'user' ? 'asUser(accountId)' : `requestJira as ${String(meta.provider)}`,
  );
}

/** The body is what developers report from Jira's gateway, with FAILURE_CLIENT_SCOPE_CHECK (host/UNVERIFIED.md, "Scopes"). */
export function scopeMismatch(): Response {
  return Response.json(
    { code: 401, message: 'Unauthorized; scope does not match' },
    { status: 401, headers: { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK' } },
  );
}

/** The header makes the SDK throw NeedsAuthenticationError (P:@forge/api/out/api/fetch.js, handleProxyResponseErrors). */
function needsAuthentication(): Response {
  return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
}
