import { AppError } from '../app-error';

/** What the platform says of the app that runs: `license` exists only for paid apps in production (function-reference/arguments). */
export type Licensing = {
  readonly environment: string;
  /** Undefined where there is none. */
  readonly active: boolean | undefined;
};

export const NO_LICENCE =
  'Openbook has no active licence on this site, so no export can start. Ask your Jira admin to renew it; everything else works as before.';

/** Whether exports may start: anywhere but in production, and in production with an active licence. */
export function mayExport({ environment, active }: Licensing): boolean {
  return environment !== 'PRODUCTION' || active === true;
}

/** @throws AppError NO_LICENCE */
export function requireLicence(licensing: Licensing): void {
  if (!mayExport(licensing)) throw new AppError('NO_LICENCE', NO_LICENCE);
}
