import type { RunSummary } from '../../../../../src/contract';

/** In milliseconds. After so long without an end, its page was most likely closed before it could record one. */
const abandonedAfterMs = 60 * 60 * 1000;

const words = {
  running: { label: 'Started', appearance: 'inprogress' },
  completed: { label: 'Completed', appearance: 'success' },
  cancelled: { label: 'Cancelled', appearance: 'default' },
  failed: { label: 'Failed', appearance: 'removed' },
} as const;

const notFinished = { label: 'Not finished', appearance: 'default' } as const;

/** How an export stands, with its lozenge's look; `now` is in milliseconds since 1970. */
export function outcomeWords({ outcome, startedAt }: Pick<RunSummary, 'outcome' | 'startedAt'>, now: number) {
  const abandoned = outcome === 'running' && now - Date.parse(startedAt) > abandonedAfterMs;
  return abandoned ? notFinished : words[outcome];
}
