import type { ValueOf } from '../inventory/record-kind';
import type { personalDataReport } from '../inventory/kinds/personal-data-report';
import type { Reply } from './reply';

/** The weekly report of accounts to Atlassian: the one that runs, or ran last. */
export type PersonalDataDuty = Omit<ValueOf<typeof personalDataReport>, 'place' | 'upToDateSince'>;

/** The daily check that nothing outlives its retention: the one that runs, or ran last. */
export type RetentionDuty = {
  readonly startedAt: string;
  /** Absent while it runs. */
  readonly finishedAt?: string;
  /** How many records were looked at. */
  readonly records: number;
  /** Record kinds, by name, of which records outlive their retention; empty where none does. */
  readonly breaches: readonly { readonly kind: string; readonly records: number }[];
};

/** What the app does by itself about privacy, each absent until it ran first. */
export type Duties = { readonly personalData?: PersonalDataDuty; readonly retention?: RetentionDuty };

export type DutiesApi = {
  /** Jira admins only. */
  getDuties(): Reply<Duties>;
};
