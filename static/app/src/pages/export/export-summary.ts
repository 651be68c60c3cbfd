import { countOf } from '../../words';
import type { QueryCheck } from './query-state';

/** What the Export button will do: `2,000 issues · 11 columns · CSV`. */
export function exportSummary(check: QueryCheck, columns: number): string {
  if (check.status === 'refused') return 'Correct the query to export';
  if (columns === 0) return 'Choose a column to export';
  const issues = check.status === 'accepted' && check.count !== null ? [countOf(check.count, 'issue')] : [];
  return [...issues, countOf(columns, 'column'), 'CSV'].join(' · ');
}
