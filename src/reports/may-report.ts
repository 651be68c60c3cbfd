import { AppError } from '../app-error';
import type { ReportSetup } from '../contract';

export type WhyNot = Extract<ReportSetup, { readonly sends: false }>['why'];

/** What decides whether a user's report may go to the desk. */
export type ReportPermission = {
  readonly hasDesk: boolean;
  readonly sendReports: boolean;
  readonly reporters: 'everyone' | 'admins';
  /** Asked only where it matters, because Jira has to be asked. */
  readonly isAdmin: () => Promise<boolean>;
};

/** Null where it may. */
export async function whyNotSent(permission: ReportPermission): Promise<WhyNot | null> {
  if (!permission.hasDesk) return 'no-desk';
  if (!permission.sendReports) return 'switched-off';
  return permission.reporters === 'admins' && !(await permission.isAdmin()) ? 'admins-only' : null;
}

const REASONS: Readonly<Record<WhyNot, string>> = {
  'no-desk': 'Openbook has no support desk to send it to.',
  'switched-off': 'Your Jira admins have switched sending off.',
  'admins-only': 'Your Jira admins let only admins send reports.',
};

/** @throws AppError NO_PERMISSION */
export async function requireMayReport(permission: ReportPermission): Promise<void> {
  const why = await whyNotSent(permission);
  if (why === null) return;
  throw new AppError('NO_PERMISSION', `${REASONS[why]} Nothing was sent; download the report as a file instead.`);
}
