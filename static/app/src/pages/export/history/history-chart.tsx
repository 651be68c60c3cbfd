import type { Format } from '../../../../../../src/export-engine';
import { formatTitle, formats } from '../format-words';
import { historySentence, type HistoryDay } from './history-bars';
import styles from './export-history.module.css';

const [width, height, step] = [600, 80, 20];

/** One bar a day, one colour a format; the table beside it has the same numbers. */
export function HistoryChart({ days }: { readonly days: readonly HistoryDay[] }) {
  const most = Math.max(1, ...days.map(({ runs }) => runs));
  const used = formats.filter((format) => days.some(({ parts }) => parts.some((part) => part.format === format)));
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.chart}
        role="img"
        aria-label={historySentence(days, formatTitle)}
      >
        {days.map(({ day, parts }, index) => (
          <g key={day} transform={`translate(${index * step} 0)`}>
            <Bar parts={parts} most={most} />
          </g>
        ))}
        <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className={styles.axis} />
      </svg>
      <div className={styles.days} aria-hidden="true">
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </div>
      <figcaption className={styles.legend}>
        {used.map((format) => (
          <span key={format}>
            <svg viewBox="0 0 10 10" className={styles.key} aria-hidden="true">
              <rect width="10" height="10" rx="2" className={styles[format]} />
            </svg>
            {formatTitle(format)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

type Part = { readonly format: Format; readonly runs: number };

function Bar({ parts, most }: { readonly parts: readonly Part[]; readonly most: number }) {
  let below = 0;
  return parts.map(({ format, runs }) => {
    const size = (runs / most) * (height - 4);
    below += size;
    return (
      <rect key={format} x={3} width={step - 6} y={height - below} height={size} className={styles[format]}>
        <title>{`${formatTitle(format)}: ${runs}`}</title>
      </rect>
    );
  });
}
