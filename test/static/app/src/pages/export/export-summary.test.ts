import { describe, expect, test } from '@jest/globals';
import { exportSummary, missingForPreview } from '../../../../../../static/app/src/pages/export/export-summary';
import type { QueryCheck } from '../../../../../../static/app/src/pages/export/query-state';

const accepted = (count: number | null): QueryCheck => ({ status: 'accepted', count });
const refused: QueryCheck = { status: 'refused', errors: ['No such field.'] };
const unknown: QueryCheck = {
  status: 'unknown',
  problem: { code: 'NETWORK', message: 'No answer.', reference: null },
};

describe('what Export will do, and why there may be no preview', () => {
  test.each<[QueryCheck, number | null, string, string | null]>([
    [accepted(2_000), 11, '2,000 issues · 11 columns · CSV', null],
    [accepted(1), 1, '1 issue · 1 column · CSV', null],
    [accepted(null), 11, '11 columns · CSV', null],
    [{ status: 'waiting' }, 11, '11 columns · CSV', null],
    [unknown, 11, '11 columns · CSV', 'There is no preview until Jira answers.'],
    [refused, 11, 'Correct the query to export', 'Correct the query to see a preview.'],
    [accepted(5), 0, 'Choose a column to export', 'Choose a column to see a preview.'],
    [accepted(5), null, 'Jira’s fields are not loaded yet', null],
  ])('%j with %j columns', (check, columns, summary, missing) => {
    expect(exportSummary(check, columns, 'csv')).toBe(summary);
    expect(missingForPreview(check, columns)).toBe(missing);
  });
});
