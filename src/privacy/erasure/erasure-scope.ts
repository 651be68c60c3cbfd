import type { ErasureScope } from '../../contract';
import { erasure } from '../../inventory/kinds/erasure';
import { privacySwitch } from '../../inventory/kinds/privacy-switch';
import { problemReport } from '../../inventory/kinds/problem-report';
import { reportProgress } from '../../inventory/kinds/report-progress';
import { reportScreenshot } from '../../inventory/kinds/report-screenshot';
import { reportTicket } from '../../inventory/kinds/report-ticket';
import { reportWithdrawal } from '../../inventory/kinds/report-withdrawal';
import { tenant } from '../../inventory/kinds/tenant';
import type { RecordKind, ValueOf } from '../../inventory/record-kind';
import { keptKind, keptKinds } from '../kept-kinds';

/** What no erasure removes, by the kind's name, and why. */
export const STAYS: ReadonlyMap<string, string> = new Map([
  [tenant.name, 'The app has to know which installation it is; uninstalling the app ends it.'],
  [privacySwitch.name, 'What your admins switched off stays off; change it in the settings.'],
  [erasure.name, 'It is the proof of an erasure; it goes after a year.'],
]);

/** The record kinds of one problem report, all under its id. They go together, for support has to be asked about its ticket. */
export const REPORT_KINDS: readonly RecordKind[] = [
  problemReport,
  reportScreenshot,
  reportProgress,
  reportTicket,
  reportWithdrawal,
];

/** What an erasure is about, in the order of the inventory. */
export type ErasureParts = {
  /** The kinds whose records are removed where they lie. */
  readonly kinds: readonly RecordKind[];
  /** Whether problem reports go. */
  readonly reports: boolean;
  /** The one record of the kind, or the one report; undefined where all go. */
  readonly recordId: string | undefined;
  readonly stays: readonly RecordKind[];
};

/** @throws AppError NOT_FOUND for a kind that the inventory does not have in storage. */
export function partsOf(scope: ErasureScope): ErasureParts {
  const named = kindsOf(scope);
  const goes = named.filter(({ name }) => !STAYS.has(name));
  return {
    kinds: goes.filter((kind) => !REPORT_KINDS.includes(kind)),
    reports: goes.some((kind) => REPORT_KINDS.includes(kind)),
    recordId: scope.of === 'record' ? scope.id : undefined,
    stays: named.filter(({ name }) => STAYS.has(name)),
  };
}

function kindsOf(scope: ErasureScope): readonly RecordKind[] {
  switch (scope.of) {
    case 'all':
      return keptKinds;
    case 'category':
      return keptKinds.filter(({ category }) => category === scope.category);
    case 'kind':
    case 'record':
      return [keptKind(scope.kind)];
  }
}

/** Every kind that goes, those of reports last. */
export const goingKinds = ({ kinds, reports }: ErasureParts): readonly RecordKind[] => [
  ...kinds,
  ...(reports ? REPORT_KINDS : []),
];

type StoredErasure = ValueOf<typeof erasure>;

export function storedScope(scope: ErasureScope): Pick<StoredErasure, 'scope' | 'name' | 'recordId'> {
  switch (scope.of) {
    case 'all':
      return { scope: 'all' };
    case 'category':
      return { scope: 'category', name: scope.category };
    case 'kind':
      return { scope: 'kind', name: scope.kind };
    case 'record':
      return { scope: 'record', name: scope.kind, recordId: scope.id };
  }
}

/** The other way round, for an erasure that is not done. */
export function partsOfStored({ scope, name = '', recordId = '' }: StoredErasure): ErasureParts {
  if (scope === 'all') return partsOf({ of: 'all' });
  if (scope === 'category') return partsOf({ of: 'category', category: name as RecordKind['category'] });
  return partsOf(scope === 'kind' ? { of: 'kind', kind: name } : { of: 'record', kind: name, id: recordId });
}
