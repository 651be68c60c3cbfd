import { asRecord } from '../jira/json';
import { displayText } from './display-text';

/** How many people voted. */
export const votesText = (value: unknown) => countIn(value, 'votes');

/** How many people watch. */
export const watchesText = (value: unknown) => countIn(value, 'watchCount');

/** Work done, in percent of the estimate; without an estimate Jira gives no percent, and the cell says the seconds. */
export function progressText(value: unknown): string | undefined {
  const { percent, progress, total } = asRecord(value) ?? {};
  if (typeof percent === 'number') return `${percent}%`;
  return typeof progress === 'number' && typeof total === 'number' ? `${progress}/${total}` : undefined;
}

function countIn(value: unknown, key: string): string | undefined {
  const count = asRecord(value)?.[key];
  return typeof count === 'number' ? displayText(count) : undefined;
}
