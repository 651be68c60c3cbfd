import { countOf, type Format } from '../../../../../src/export-engine';
import { formatTitle } from './format-words';
import type { QueryCheck } from './query-state';

/** What the Export button will do: `2,000 issues · 11 columns · CSV`. `columns` is null while the fields are not known. */
export function exportSummary(check: QueryCheck, columns: number | null, format: Format): string {
  if (check.status === 'refused') return 'Correct the query to export';
  if (columns === null) return 'Jira’s fields are not loaded yet';
  if (columns === 0) return 'Choose a column to export';
  const issues = check.status === 'accepted' && check.count !== null ? [countOf(check.count, 'issue')] : [];
  return [...issues, countOf(columns, 'column'), formatTitle(format)].join(' · ');
}

/** Why there can be no preview; null where there can be one, now or in a moment. */
export function missingForPreview(check: QueryCheck, columns: number | null): string | null {
  if (check.status === 'refused') return 'Correct the query to see a preview.';
  if (check.status === 'unknown') return 'There is no preview until Jira answers.';
  return columns === 0 ? 'Choose a column to see a preview.' : null;
}
