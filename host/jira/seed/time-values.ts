import type { Random } from '../random';
import type { Draft, FieldValues } from './seed-issue';

/** Seconds, as Jira counts time, with the words that it makes of them. */
export function timeOf({ stock, category }: Draft, random: Random): FieldValues {
  const nothing = {
    timetracking: {},
    timeoriginalestimate: null,
    timeestimate: null,
    timespent: null,
    workratio: -1,
    progress: { progress: 0, total: 0 },
  };
  if (!stock.project.hasSprints || random.chance(0.55)) return nothing;
  const estimate = random.pick([1, 2, 3, 4, 8, 16, 24, 40]) * 3600;
  const spent = category === 'new' ? 0 : Math.round((estimate * random.integer(2, 14)) / 10 / 900) * 900;
  const remaining = category === 'done' ? 0 : Math.max(0, estimate - spent);
  return {
    timetracking: {
      originalEstimate: inWords(estimate),
      remainingEstimate: inWords(remaining),
      originalEstimateSeconds: estimate,
      remainingEstimateSeconds: remaining,
      ...(spent > 0 ? { timeSpent: inWords(spent), timeSpentSeconds: spent } : {}),
    },
    timeoriginalestimate: estimate,
    timeestimate: remaining,
    timespent: spent > 0 ? spent : null,
    workratio: Math.round((spent / estimate) * 100),
    progress: {
      progress: spent,
      total: spent + remaining,
      ...(spent + remaining > 0 ? { percent: Math.floor((spent / (spent + remaining)) * 100) } : {}),
    },
  };
}

/** Jira's default working day has 8 hours: `1d 2h 30m`. */
function inWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const parts = [
    [Math.floor(minutes / 480), 'd'],
    [Math.floor((minutes % 480) / 60), 'h'],
    [minutes % 60, 'm'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count}${unit}`)
      .join(' ') || '0m'
  );
}
