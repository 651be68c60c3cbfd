import { connectMove } from './kinds/connect-move';
import { connectPull } from './kinds/connect-pull';
import { dailyNumbers } from './kinds/daily-numbers';
import { dataErasure } from './kinds/data-erasure';
import { dataSummary } from './kinds/data-summary';
import { erasure } from './kinds/erasure';
import { errorDay } from './kinds/error-day';
import { errorGroups } from './kinds/error-groups';
import { errorReport } from './kinds/error-report';
import { errorSending } from './kinds/error-sending';
import { exportDefinition } from './kinds/export-definition';
import { exportDefinitionEdit } from './kinds/export-definition-edit';
import { exportDay } from './kinds/export-day';
import { exportRun } from './kinds/export-run';
import { logLine } from './kinds/log-line';
import { moveKey } from './kinds/move-key';
import { moveProgress } from './kinds/move-progress';
import { moveReceipt } from './kinds/move-receipt';
import { personalDataReport } from './kinds/personal-data-report';
import { policyAcknowledgement } from './kinds/policy-acknowledgement';
import { privacySwitch } from './kinds/privacy-switch';
import { problemReport } from './kinds/problem-report';
import { reportDelivery } from './kinds/report-delivery';
import { reportProgress } from './kinds/report-progress';
import { reportScreenshot } from './kinds/report-screenshot';
import { reportTicket } from './kinds/report-ticket';
import { reportWithdrawal } from './kinds/report-withdrawal';
import { retentionCheck } from './kinds/retention-check';
import { supportFollowUp } from './kinds/support-follow-up';
import { supportTicket } from './kinds/support-ticket';
import { tenant } from './kinds/tenant';
import { unfinishedExport } from './kinds/unfinished-export';
import { usageDay } from './kinds/usage-day';
import { usageFlush } from './kinds/usage-flush';
import { usageSending } from './kinds/usage-sending';
import type { RecordKind, Transfer } from './record-kind';

export type Inventory = {
  readonly recordKinds: readonly RecordKind[];
  readonly transfers: readonly Transfer[];
};

/**
 * Everything that the app may keep or send. The doors of `src/platform` refuse the rest; the statement's tables and the
 * admin's page are made from it.
 */
export const inventory: Inventory = {
  recordKinds: [
    tenant,
    privacySwitch,
    personalDataReport,
    retentionCheck,
    policyAcknowledgement,
    dataSummary,
    erasure,
    dataErasure,
    exportDefinition,
    exportDefinitionEdit,
    exportRun,
    exportDay,
    unfinishedExport,
    usageFlush,
    usageDay,
    usageSending,
    errorReport,
    errorDay,
    errorSending,
    problemReport,
    reportScreenshot,
    reportProgress,
    reportTicket,
    reportWithdrawal,
    reportDelivery,
    moveKey,
    moveProgress,
    moveReceipt,
    connectMove,
    logLine,
  ],
  transfers: [dailyNumbers, errorGroups, supportTicket, supportFollowUp, connectPull],
};
