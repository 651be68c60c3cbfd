import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import type { Api, ProblemReport } from '../contract';
import { reportLimits, reportUrgencies, screenshotTypes } from '../inventory/kinds/report-limits';
import { parseInput } from '../parse-input';
import { appVersion, environmentType } from '../platform/app-context';
import { systemClock as clock } from '../platform/clock';
import { isJiraAdmin } from '../platform/jira';
import { store } from '../platform/store';
import { trustCentreAddress } from '../platform/trust-centre-address';
import { clauseIn, policyAt } from '../privacy/policy-links';
import { policyVersionAt } from '../privacy/policy-versions';
import { findSwitches } from '../privacy/switches';
import { REMOVED_KINDS } from '../redaction/removed-kind';
import { accountDataText } from '../reports/account-data';
import { listReports } from '../reports/list-reports';
import { requireMayReport, whyNotSent, type ReportPermission } from '../reports/may-report';
import { retryReport } from '../reports/retry-report';
import { sendReport } from '../reports/send-report';
import { withdrawReport } from '../reports/withdraw-report';
import { findTenant } from '../tenant/keep-tenant';
import { reply } from './reply';
import { hasDesk, queueErrands } from './report-ports';
import { signedInUser } from './signed-in-user';
import { supportContact } from './support-contact';

const filled = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength), v.regex(/\S/));
const given = (maxLength: number) => v.exactOptional(filled(maxLength));
const reportId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const removedKind = new RegExp(`^[1-9]\\d{0,3} × (?:${Object.values(REMOVED_KINDS).join('|')})$`);

const reportSchema: v.GenericSchema<ProblemReport> = v.object({
  reportId,
  urgency: v.picklist(reportUrgencies),
  happened: v.pipe(v.string(), v.maxLength(reportLimits.happened)),
  expected: given(reportLimits.expected),
  email: v.exactOptional(v.pipe(filled(reportLimits.email), v.email())),
  name: given(reportLimits.name),
  accountData: given(reportLimits.accountData),
  lastRuns: given(reportLimits.lastRuns),
  errorGroups: given(reportLimits.errorGroups),
  definition: given(reportLimits.definition),
  removed: v.pipe(v.array(v.pipe(v.string(), v.regex(removedKind))), v.maxLength(30)),
  screenshot: v.exactOptional(v.object({ mime: v.picklist(screenshotTypes), picture: v.string() })),
  policyVersion: filled(20),
});
const whichSchema = v.object({ reportId });

/** Problem reports, always as the user of the invocation. */
export const reportResolvers: Pick<
  Handlers<Api>,
  'getReportSetup' | 'sendReport' | 'listReports' | 'retryReport' | 'withdrawReport'
> = {
  getReportSetup: ({ context }) =>
    reply(async () => {
      const policy = policyAt(trustCentreAddress(), clock);
      const why = await whyNotSent(await permission());
      return {
        policy: { ...policy, ...clauseIn(policy, 'Support') },
        accountData: await accountData(context),
        support: supportContact(),
        ...(why === null ? { sends: true } : { sends: false, why }),
      };
    }),
  sendReport: ({ payload, context }) =>
    reply(async () => {
      const report = parseInput(reportSchema, payload, 'The problem report');
      const ports = portsOf(context);
      await requireMayReport(await permission());
      return sendReport({ ...ports, policyVersion: policyVersionAt(clock) }, report);
    }),
  listReports: ({ context }) => reply(async () => ({ reports: await listReports(store, signedInUser(context)) })),
  retryReport: ({ payload, context }) =>
    reply(async () => {
      const which = parseInput(whichSchema, payload, 'The request to send a report again');
      await requireMayReport(await permission());
      return retryReport(portsOf(context), which.reportId);
    }),
  withdrawReport: ({ payload, context }) =>
    reply(async () => {
      const which = parseInput(whichSchema, payload, 'The request to withdraw a report');
      return withdrawReport(portsOf(context), which.reportId);
    }),
};

const portsOf = (context: { readonly accountId?: unknown }) => ({
  store,
  clock,
  owner: signedInUser(context),
  queue: (id: string) => queueErrands([id]),
});

async function permission(): Promise<ReportPermission> {
  const { sendReports, reporters } = await findSwitches(store);
  return { hasDesk: hasDesk(), sendReports, reporters, isAdmin: isJiraAdmin };
}

async function accountData(context: { readonly siteUrl?: unknown }): Promise<string> {
  const tenant = await findTenant(store);
  return accountDataText({
    siteUrl: typeof context.siteUrl === 'string' ? context.siteUrl : undefined,
    cloudId: tenant?.cloudId,
    installationId: tenant?.installationId,
    appVersion: appVersion(),
    environment: environmentType(),
  });
}
