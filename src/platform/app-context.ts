import { getAppContext } from '@forge/api';

/** The version of the app that runs this invocation, such as `2.1.0`. */
export function appVersion(): string {
  return getAppContext().appVersion;
}

/** The environment that runs this invocation: `PRODUCTION`, `STAGING` or `DEVELOPMENT`. */
export function environmentType(): string {
  return getAppContext().environmentType;
}
