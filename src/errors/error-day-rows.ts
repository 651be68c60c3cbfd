import { errorDay } from '../inventory/kinds/error-day';
import type { ValueOf } from '../inventory/record-kind';
import { idsOf } from '../platform/close-days';
import type { StoredRecord } from '../platform/store';
import { grouped } from './grouped';
import type { ErrorReport } from './keep-error-reports';

export type ErrorDay = ValueOf<typeof errorDay>;

/** The id of the row of an error on a day. */
export const rowIdOf = ({ day, fingerprint }: Pick<ErrorReport, 'day' | 'fingerprint'>): string =>
  idsOf(day) + fingerprint;

/** One row for each error of a day, however many pages and calls met it. In the order of the fingerprints. */
export function errorDayRows(day: string, reports: readonly ErrorReport[]): StoredRecord<typeof errorDay>[] {
  const groups = grouped(reports, ({ fingerprint }) => fingerprint);
  return [...groups.values()]
    .map((group) => rowOf(day, group))
    .sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1))
    .map((value) => ({ id: rowIdOf(value), value }));
}

function rowOf(day: string, group: readonly ErrorReport[]): ErrorDay {
  const { fingerprint, origin, name, message, frames } = group[0]!;
  const { appVersions, browsers, systems } = errorDay.fields;
  return {
    day,
    ...{ fingerprint, origin, name, message, frames },
    count: group.reduce((sum, { count }) => sum + count, 0),
    appVersions: distinct(group.map(({ appVersion }) => appVersion)).slice(0, appVersions.maxItems),
    browsers: distinct(group.flatMap(browserOf)).slice(0, browsers.maxItems),
    systems: distinct(group.flatMap(({ systemFamily }) => systemFamily ?? [])).slice(0, systems.maxItems),
  };
}

const browserOf = ({ browserFamily, browserMajor }: ErrorReport): string | string[] =>
  browserFamily === undefined ? [] : [browserFamily, ...(browserMajor === undefined ? [] : [browserMajor])].join(' ');

/** Each once, in alphabetical order: in which order they came is nobody's business. */
export const distinct = <T extends string>(words: readonly T[]): T[] => [...new Set(words)].sort();
