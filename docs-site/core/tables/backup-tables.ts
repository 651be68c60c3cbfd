import type { Backup } from '../facts/backups';
import { isStated, NOT_STATED, type Stated } from '../facts/stated';
import { APP_COLUMN, appCell } from './app-cells';
import { code, statedLink, words } from './cells';
import type { Row, Table } from './table';
import type { TableContext } from './table-context';

/** What a reviewer asks about backups, in the order in which the answers are shown. */
export const BACKUP_QUESTIONS: readonly (readonly [keyof Omit<Backup, 'apps'>, string])[] = [
  ['by', 'Who makes them'],
  ['frequency', 'How often'],
  ['protection', 'Protection'],
  ['encryption', 'Encryption'],
  ['retention', 'Kept for'],
  ['recoveryPoint', 'Recovery point objective'],
  ['recoveryTime', 'Recovery time objective'],
  ['oneCustomer', 'Restore for one customer'],
  ['details', 'Details'],
];

/**
 * How each app's data is backed up: one row for each question, so that the table stays narrow. The questions that nobody
 * answered share the app's last row: a reader is shown what is known first.
 */
export function backupsTable({ facts }: TableContext): Table {
  return {
    caption: 'Backups',
    columns: [APP_COLUMN, 'Question', 'Answer'],
    rows: facts.backups.backups.flatMap((backup) => {
      const { apps } = backup;
      const row = (question: string, answer: Stated<string>): Row => ({
        apps,
        cells: [appCell(facts, apps), words(question), statedLink(answer)],
      });
      const open = BACKUP_QUESTIONS.filter(([key]) => !isStated(backup[key]));
      return [
        ...BACKUP_QUESTIONS.filter((question) => !open.includes(question)).map(([key, question]) =>
          row(question, backup[key]),
        ),
        ...(open.length === 0 ? [] : [row(open.map(([, question]) => question).join('; '), NOT_STATED)]),
      ];
    }),
    empty: 'Nothing is stated about backups.',
  };
}

/** Every restore that was tried, newest first. */
export function restoreTestsTable({ facts }: TableContext): Table {
  return {
    caption: 'Restore tests',
    columns: ['Day', APP_COLUMN, 'What was restored', 'Result', 'How to repeat it'],
    rows: facts.backups.restoreTests.map(({ id, on, apps, what, result, command }) => ({
      id,
      apps,
      cells: [
        words(on),
        appCell(facts, apps),
        words(what),
        words(result === 'restored' ? 'Restored' : 'Failed'),
        command === undefined ? words('No command is recorded') : code(command),
      ],
    })),
    empty: 'No restore test is recorded yet.',
  };
}
