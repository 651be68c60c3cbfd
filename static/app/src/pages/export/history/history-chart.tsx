import { useId } from 'react';
import { countOf, type Format } from '../../../../../../src/export-engine';
import { formatTitle, formats } from '../format-words';
import { historySentence, type HistoryDay } from './history-bars';
import { HistoryPatterns, patternOf } from './history-patterns';
import styles from './export-history.module.css';

const [width, height, step] = [600, 80, 20];
/** Where the highest bar ends. */
const top = 2;

/** One bar a day, one colour and one pattern a format; the table beside it has the same numbers. */
export function HistoryChart({ days }: { readonly days: readonly HistoryDay[] }) {
  const id = useId();
  const most = Math.max(1, ...days.map(({ runs }) => runs));
  const used = formats.filter((format) => days.some(({ parts }) => parts.some((part) => part.format === format)));
  return (
    <figure className={styles.figure}>
      <div className={styles.most} aria-hidden="true">
        {countOf(most, 'export')}
      </div>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.chart}
        role="img"
        aria-label={historySentence(days, formatTitle)}
      >
        <HistoryPatterns chart={id} />
        <line x1="0" x2={width} y1={top} y2={top} className={styles.axis} />
        {days.map(({ day, parts }, index) => (
          <g key={day} transform={`translate(${index * step} 0)`}>
            <Bar chart={id} parts={parts} most={most} />
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
              <Block chart={id} format={format} x={0} y={0} width={10} height={10} />
            </svg>
            {formatTitle(format)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

type Part = { readonly format: Format; readonly runs: number };

function Bar({
  chart,
  parts,
  most,
}: {
  readonly chart: string;
  readonly parts: readonly Part[];
  readonly most: number;
}) {
  let below = 0;
  return parts.map(({ format, runs }) => {
    const size = (runs / most) * (height - top);
    below += size;
    return (
      <g key={format}>
        <title>{`${formatTitle(format)}: ${runs}`}</title>
        {/* A hair of air between two formats, but never a format without a bar. */}
        <Block
          chart={chart}
          format={format}
          x={3}
          y={height - below}
          width={step - 6}
          height={Math.max(size - 1, size / 2)}
        />
      </g>
    );
  });
}

type BlockProps = { readonly chart: string; readonly format: Format } & Readonly<
  Record<'x' | 'y' | 'width' | 'height', number>
>;

/** In the format's colour, and in its pattern for those who do not tell the colours apart. */
function Block({ chart, format, ...place }: BlockProps) {
  return (
    <>
      <rect {...place} className={styles[format]} />
      <rect {...place} fill={patternOf(chart, format)} />
    </>
  );
}
