import { takeOutOfDefinition } from '../../exports/take-out-of-definition';
import { exportDefinition } from '../../inventory/kinds/export-definition';
import { problemReport } from '../../inventory/kinds/problem-report';
import { reportProgress } from '../../inventory/kinds/report-progress';
import { reportWithdrawal } from '../../inventory/kinds/report-withdrawal';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/store';
import { forgetProfile, forgetSender } from '../../reports/forget-sender';
import type { Forget } from './report-personal-data';

export type ForgetPorts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Queues the errand of a report. */
  readonly queue: (reportId: string) => Promise<void>;
};

/** What becomes of a record that names a closed account. One of a kind without a rule of its own goes whole. */
export function forgetClosed(ports: ForgetPorts): Forget {
  const ofReport: Forget = ({ id }) => forgetSender(ports, id);
  const rules: Readonly<Record<string, Forget>> = {
    [exportDefinition.name]: ({ id }, accountId) => takeOutOfDefinition(ports, id, accountId),
    [problemReport.name]: ofReport,
    [reportProgress.name]: ofReport,
    [reportWithdrawal.name]: ofReport,
  };
  const whole: Forget = ({ kind, id }) => ports.store.remove(kind, id);
  return (record, accountId) => (rules[record.kind.name] ?? whole)(record, accountId);
}

/** Of profiles the app keeps an e-mail address and a name, in problem reports; an account id never changes. */
export function forgetOutdated({ store }: Pick<ForgetPorts, 'store'>): Forget {
  return async ({ kind, id }) => {
    if (kind.name === problemReport.name) await forgetProfile(store, id);
  };
}
