import * as v from 'valibot';
import { AppError } from '../app-error';
import type { Licence } from '../contract';

/** What the platform says of the app that runs. */
export type Licensing = {
  /** `PRODUCTION`, `STAGING` or `DEVELOPMENT`. */
  readonly environment: string;
  /** `license` of the app's context, which only paid apps in production have (function-reference/arguments). */
  readonly license: unknown;
};

const instant = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
  v.check((date) => !Number.isNaN(date.getTime())),
  v.transform((date) => date.toISOString()),
);
/** A date that the platform gives in a way that we cannot read is as good as none. */
const ends = v.fallback(v.nullish(instant), null);
const licenseSchema = v.object({
  active: v.boolean(),
  isEvaluation: v.fallback(v.nullish(v.boolean()), null),
  trialEndDate: ends,
  subscriptionEndDate: ends,
});

/**
 * How the site stands with its licence: nothing but the platform's word decides, and a date is for people to read. Only
 * production needs one.
 */
export function licenceOf({ environment, license }: Licensing): Licence {
  if (environment !== 'PRODUCTION') return { state: 'not-needed' };
  const parsed = v.safeParse(licenseSchema, license);
  if (!parsed.success) return { state: 'unlicensed' };
  const { active, isEvaluation, trialEndDate, subscriptionEndDate } = parsed.output;
  const endsAt = (isEvaluation ? trialEndDate : (subscriptionEndDate ?? trialEndDate)) ?? undefined;
  if (active) return { state: isEvaluation ? 'trial' : 'active', ...(endsAt === undefined ? {} : { endsAt }) };
  return endsAt === undefined ? { state: 'unlicensed' } : { state: 'expired', endsAt };
}

/** Whether exports may start. Nothing else asks for a licence: a site reads, takes out and erases its data without one. */
export const mayExport = ({ state }: Licence): boolean => state !== 'expired' && state !== 'unlicensed';

/** Why no export can start, and what to do. */
export function noLicence({ endsAt }: Licence): string {
  const since = endsAt === undefined ? '' : ` since ${DAY.format(new Date(endsAt))}`;
  return (
    `Openbook has no active licence on this site${since}, so no export can start. ` +
    'Ask your Jira admin to renew it; everything else works as before.'
  );
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** @throws AppError NO_LICENCE */
export function requireLicence(licence: Licence): void {
  if (!mayExport(licence)) throw new AppError('NO_LICENCE', noLicence(licence));
}
