import { getAppContext } from '@forge/api';

/** The version of the app that runs this invocation, such as `2.1.0`. */
export function appVersion(): string {
  return getAppContext().appVersion;
}
