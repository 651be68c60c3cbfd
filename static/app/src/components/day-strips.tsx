import { numberOf } from '../../../../src/export-engine';
import { BarRows } from './bar-rows';
import styles from './day-strips.module.css';

/** One row of the chart: a name, and a number for each day. */
export type Strip = { readonly name: string; readonly counts: readonly number[] };

type Props = {
  /** The whole chart in a sentence, for those who do not see it; the table beside it has the numbers. */
  readonly summary: string;
  /** Oldest first: `2026-11-23`. */
  readonly days: readonly string[];
  readonly strips: readonly Strip[];
};

const [step, height] = [12, 28];
/** A day with a single use among days with hundreds still has to be seen. */
const leastBar = 3;

/**
 * A row of bars for each name, one bar a day, each row with a scale of its own. It says by place and words what other charts
 * say by colour.
 */
export function DayStrips({ summary, days, strips }: Props) {
  const width = days.length * step;
  const rows = strips.map(({ name, counts }) => {
    const most = Math.max(...counts);
    return {
      name,
      picture: (
        <svg className={styles.bars} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
          {counts.map((count, index) => (
            <Bar key={days[index]} at={index} size={most === 0 ? 0 : count / most} />
          ))}
          <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className={styles.axis} />
        </svg>
      ),
      amount: (
        <>
          {numberOf(counts.reduce((sum, count) => sum + count, 0))}
          <span className={styles.most}>at most {numberOf(most)} a day</span>
        </>
      ),
    };
  });
  return (
    <BarRows
      summary={summary}
      rows={rows}
      foot={
        <>
          <span>{days[0]}</span>
          <span>{days.at(-1)}</span>
        </>
      }
      caption="Each row has a scale of its own. Days are in UTC."
    />
  );
}

function Bar({ at, size }: { readonly at: number; readonly size: number }) {
  if (size === 0) return null;
  const tall = Math.max(leastBar, size * (height - 2));
  return <rect x={at * step + 2} width={step - 4} y={height - tall} height={tall} className={styles.bar} />;
}
