import { describe, expect, it } from '@jest/globals';
import { backupsTable } from '../../../../docs-site/core/tables/backup-tables';
import { CONTEXT } from './small-trust';

describe('the table of backups', () => {
  it('shows what is stated first, and gathers what is not in the last row of the app', () => {
    const rows = backupsTable(CONTEXT).rows.map(({ cells }) =>
      cells.map((cell) => cell.map(({ text }) => text).join('')).join(' | '),
    );

    expect(rows).toEqual([
      'Planner | Who makes them | Us',
      'Planner | How often | At least once a day',
      'Planner | Protection | Locked away',
      'Planner | Encryption; Kept for; Recovery point objective; Recovery time objective; ' +
        'Restore for one customer; Details | Not stated',
    ]);
  });
});
