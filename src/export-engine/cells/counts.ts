import { asRecord } from '../jira/json';

/** The number that an object holds under a key: of votes, of watchers, of stars. */
export function countIn(key: string): (value: unknown) => number | undefined {
  return (value) => {
    const count = asRecord(value)?.[key];
    return typeof count === 'number' ? count : undefined;
  };
}

/** Work done, in percent of the estimate; without an estimate Jira gives no percent, and the cell says the seconds. */
export function progressText(value: unknown): string | undefined {
  const { percent, progress, total } = asRecord(value) ?? {};
  if (typeof percent === 'number') return `${percent}%`;
  return typeof progress === 'number' && typeof total === 'number' ? `${progress}/${total}` : undefined;
}
