import type { UsageOfDay } from '../../../../../../src/contract';
import { countOf } from '../../../../../../src/export-engine';
import type { Strip } from '../../../components/day-strips';
import { features, featureTitle } from './feature-words';

const dayMs = 24 * 60 * 60 * 1000;
export const daysShown = 30;

/** The last 30 days up to today in UTC, oldest first. `now` is in milliseconds since 1970. */
export const lastDays = (now: number): readonly string[] =>
  Array.from({ length: daysShown }, (_, index) =>
    new Date(now - (daysShown - 1 - index) * dayMs).toISOString().slice(0, 10),
  );

/** One strip a feature that was used on these days, in the order of the features. */
export function usageStrips(usage: readonly UsageOfDay[], days: readonly string[]): readonly Strip[] {
  return features
    .map((feature) => ({
      name: featureTitle(feature),
      counts: days.map((day) =>
        usage
          .filter((each) => each.day === day)
          .flatMap(({ rows }) => rows.filter((row) => row.feature === feature))
          .reduce((sum, { count }) => sum + count, 0),
      ),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0));
}

/** For those who do not see the chart: `Uses in the last 30 days: Preview 12, Export to CSV 3.` */
export function usageSummary(strips: readonly Strip[]): string {
  const uses = strips.map(
    ({ name, counts }) =>
      `${name} ${countOf(
        counts.reduce((a, b) => a + b, 0),
        'time',
      )}`,
  );
  return `Uses in the last ${daysShown} days: ${uses.join(', ')}.`;
}
