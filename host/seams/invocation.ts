import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostManifest } from '../manifest';
import type { LogLevel } from '../log';
import type { Network } from './network';

/** Who asks Jira: the signed-in user, or the app's own account. */
export type JiraCaller = { readonly kind: 'user'; readonly accountId: string } | { readonly kind: 'app' };

/** Which app, which version, in which environment. The ids are bare UUIDs. */
export type AppIdentity = {
  readonly version: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
};

/**
 * One call of one function for one installation. What it can reach hangs on it and is bound to that installation
 * already, so that code running for two tenants at once has no way to take the other's.
 */
export type Invocation = {
  readonly invocationId: string;
  readonly installationId: string;
  readonly cloudId: string;
  /** The signed-in user; absent for triggers. */
  readonly accountId: string | undefined;
  readonly app: AppIdentity;
  /** What the platform says of the app's licence on this site; undefined where it says nothing. */
  readonly license: Readonly<Record<string, unknown>> | undefined;
  readonly manifest: HostManifest;
  readonly functionKey: string;
  readonly module: { readonly type: string; readonly key: string };
  /** Forge environment variables: all that `process.env` has for the function. */
  readonly variables: Readonly<Record<string, string>>;
  readonly network: Network;
  readonly remainingMs: () => number;
  readonly kvs: (path: string, body: string) => Promise<Response>;
  readonly queues: (path: string, body: string) => Response;
  /** A report of the accounts that the app keeps data about. */
  readonly reportAccounts: (body: string) => Promise<Response>;
  readonly jira: (path: string, init: RequestInit | undefined, caller: JiraCaller) => Promise<Response>;
  /** Signs a call of a remote. */
  readonly remoteToken: () => Promise<string>;
  /** What the function prints. */
  readonly print: (level: LogLevel, message: string) => void;
  /** What the host has to say about the function. */
  readonly warn: (message: string) => void;
  /**
   * Asked before each call that leaves the function. What it left running when it ended must not reach the platform any
   * more, and neither must one whose process died.
   */
  readonly admit: () => 'go' | 'ended' | 'dead';
  /** Counts a request to the web; false when there were too many. */
  readonly maySendOut: () => boolean;
};

const invocations = new AsyncLocalStorage<Invocation>();

export const currentInvocation = (): Invocation | undefined => invocations.getStore();

/** Runs `work` as the given invocation; everything it awaits belongs to it too. */
export const runInInvocation = <T>(invocation: Invocation, work: () => T): T => invocations.run(invocation, work);

/** Whether a call to `what` may leave the function now. One that may not is to be left without an answer: `frozen`. */
export function mayLeave(invocation: Invocation, what: string): boolean {
  const state = invocation.admit();
  if (state === 'ended') invocation.warn(`called ${what} after it had ended: await every promise`);
  return state === 'go';
}

/** What becomes of a call that came too late, as the platform may leave it (D:tenant safety page). */
export const frozen = (): Promise<never> => new Promise<never>(() => {});

/** Runs the host's own work, called from inside a function: its fetches and prints are not the app's. */
export const outsideInvocation = <T>(work: () => T): T => invocations.exit(work);
