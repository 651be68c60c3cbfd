import type { Format } from '../../../../../../src/export-engine';
import styles from './export-history.module.css';

/** What is drawn over a colour, in a square of 6 by 6. CSV, which most exports are, stays plain. */
const strokes: Readonly<Record<Format, string>> = {
  csv: '',
  xlsx: 'M-1 1 1 -1 M0 6 6 0 M5 7 7 5',
  jsonl: 'M0 3H6',
  parquet: 'M3 0V6',
  tables: 'M-1 1 1 -1 M0 6 6 0 M5 7 7 5 M-1 5 1 7 M0 0 6 6 M5 -1 7 1',
};

/** The patterns of a chart, by the chart's id, for others on the page may have the same. */
export function HistoryPatterns({ chart }: { readonly chart: string }) {
  return (
    <defs>
      {Object.entries(strokes).map(([format, path]) => (
        <pattern key={format} id={`${chart}-${format}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d={path} className={styles.stroke} />
        </pattern>
      ))}
    </defs>
  );
}

export function patternOf(chart: string, format: Format): string {
  return `url(#${CSS.escape(`${chart}-${format}`)})`;
}
