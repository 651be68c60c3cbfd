import type { Duties, PersonalDataDuty, RetentionDuty } from '../contract';
import type { Store } from '../platform/store';
import { findPersonalDataReport, type PersonalDataReport } from './personal-data/report-personal-data';
import { findRetentionCheck, type RetentionCheck } from './retention/check-retentions';

/** What the app does by itself about privacy, as an admin reads it. */
export async function findDuties(store: Pick<Store, 'find'>): Promise<Duties> {
  const report = await findPersonalDataReport(store);
  const check = await findRetentionCheck(store);
  return {
    ...(report === null ? {} : { personalData: personalDataDuty(report) }),
    ...(check === null ? {} : { retention: retentionDuty(check) }),
  };
}

const personalDataDuty = ({ place: _place, upToDateSince: _since, ...duty }: PersonalDataReport): PersonalDataDuty =>
  duty;

function retentionDuty({ startedAt, finishedAt, kinds, records, breaches }: RetentionCheck): RetentionDuty {
  return {
    startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    records: records.reduce((sum, count) => sum + count, 0),
    breaches: kinds.flatMap((kind, at) => (breaches[at] ? [{ kind, records: breaches[at] }] : [])),
  };
}
