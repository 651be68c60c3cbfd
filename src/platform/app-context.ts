import { getAppContext } from '@forge/api';

/** The version of the app that runs this invocation, such as `2.1.0`. */
export function appVersion(): string {
  return getAppContext().appVersion;
}

/** The environment that runs this invocation: `PRODUCTION`, `STAGING` or `DEVELOPMENT`. */
export function environmentType(): string {
  return getAppContext().environmentType;
}

/** What the platform says of the app's licence on this site; undefined where it says nothing. */
export function license(): unknown {
  return getAppContext().license;
}

/**
 * How long this invocation may still run, in milliseconds. A job looks before each piece of its work, and leaves what does
 * not fit to its next run.
 */
export function remainingMs(): number {
  return getAppContext().invocationRemainingTimeInMillis();
}

/** The key of the app on Connect that this one follows (`app.connect.key` of manifest.yml); null where it follows none. */
export function connectKey(): string | null {
  return process.env['CONNECT_KEY'] || null;
}

/** The installation that this invocation belongs to: `ari.installationId`, and `contexts` with the site's `cloudId`. */
export function installation(): { readonly ari?: { readonly installationId?: string } } | undefined {
  return getAppContext().installation;
}
