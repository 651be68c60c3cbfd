import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JiraField } from '../../../../../../src/export-engine';
import {
  chosenFields,
  columnsOf,
  defaultChoice,
  findFields,
  meantField,
  sameChoice,
  sharedNames,
  withColumn,
  withColumns,
  withHeader,
  withMoved,
  type ColumnChoice,
} from '../../../../../../static/app/src/pages/export/column-choice';

const field = (id: string, name: string): JiraField => ({ id, name, custom: id.startsWith('custom'), kind: 'text' });
const fields = [
  field('assignee', 'Assignee'),
  field('customfield_10001', 'Team'),
  field('customfield_10002', 'Team'),
  field('customfield_10003', 'Story point estimate'),
  field('summary', 'Summary'),
];

const chosen = (...ids: readonly string[]): ColumnChoice => ids.map((id) => ({ id, header: '' }));
const idsOf = (choice: ColumnChoice) => choice.map(({ id }) => id).join(' ');

describe('the choice of columns', () => {
  test('a new column goes to the end; one that is there stays where it is', () => {
    expect(withColumn(chosen('summary'), 'assignee', true)).toEqual(chosen('summary', 'assignee'));
    expect(withColumn(chosen('summary', 'assignee'), 'summary', true)).toEqual(chosen('summary', 'assignee'));
    expect(idsOf(withColumns(chosen('summary'), ['assignee', 'summary', 'rank', 'rank']))).toBe(
      'summary assignee rank',
    );
  });

  test('a removed column leaves the order of the others', () => {
    expect(idsOf(withColumn(chosen('a', 'b', 'c'), 'b', false))).toBe('a c');
  });

  test.each([
    ['a', 2, 'b c a d'],
    ['d', 0, 'd a b c'],
    ['b', 1, 'a b c d'],
    ['b', 99, 'a c d b'],
    ['c', -1, 'c a b d'],
    ['gone', 0, 'a b c d'],
  ])('%s moved to place %d', (id, to, order) => {
    expect(idsOf(withMoved(chosen('a', 'b', 'c', 'd'), id, to))).toBe(order);
  });

  test('any walk of moves keeps every column once', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -2, max: 6 })));
    fc.assert(
      fc.property(moves, (all) => {
        const moved = all.reduce((choice, [id, to]) => withMoved(choice, id, to), chosen('a', 'b', 'c', 'd'));
        expect(moved.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  test('the default holds only what this site has', () => {
    expect(defaultChoice(fields, ['summary', 'duedate', 'assignee'])).toEqual(chosen('summary', 'assignee'));
  });

  test('the file’s columns come in the order of the choice', () => {
    expect(chosenFields(fields, chosen('summary', 'gone', 'assignee')).map(({ id }) => id)).toEqual([
      'summary',
      'assignee',
    ]);
  });

  test.each([
    ['  Title ', 'Title', 'Title'],
    ['Summary', '', 'Summary'],
    ['   ', '', 'Summary'],
  ])('renamed to %j', (typed, kept, header) => {
    const renamed = withHeader(chosen('assignee', 'summary'), { id: 'summary', name: 'Summary' }, typed);
    expect(renamed).toEqual([
      { id: 'assignee', header: '' },
      { id: 'summary', header: kept },
    ]);
    expect(columnsOf(fields, renamed).map((column) => column.header)).toEqual(['Assignee', header]);
  });

  test('headers that meet after a renaming are told apart by their ids', () => {
    const renamed = withHeader(chosen('assignee', 'summary'), { id: 'summary', name: 'Summary' }, 'ASSIGNEE');
    expect(columnsOf(fields, renamed).map(({ header }) => header)).toEqual([
      'Assignee (assignee)',
      'ASSIGNEE (summary)',
    ]);
  });

  test('order and headers make a choice another one', () => {
    expect(sameChoice(chosen('a', 'b'), chosen('a', 'b'))).toBe(true);
    expect(sameChoice(chosen('a', 'b'), chosen('b', 'a'))).toBe(false);
    expect(sameChoice(chosen('a'), chosen('a', 'b'))).toBe(false);
    expect(sameChoice(chosen('a'), [{ id: 'a', header: 'A' }])).toBe(false);
  });

  test.each([
    ['', ['assignee', 'customfield_10001', 'customfield_10002', 'customfield_10003', 'summary']],
    ['  TEAM ', ['customfield_10001', 'customfield_10002']],
    ['est story', ['customfield_10003']],
    ['10002', ['customfield_10002']],
    ['nothing like it', []],
  ])('the search for "%s"', (search, found) => {
    expect(findFields(fields, search).map(({ id }) => id)).toEqual(found);
  });

  test.each([
    ['', undefined],
    ['est story', 'customfield_10003'],
    ['summary', 'summary'],
    ['team', undefined],
    ['nothing like it', undefined],
  ])('Enter after "%s" means %s', (search, id) => {
    expect(meantField(findFields(fields, search), search)?.id).toBe(id);
  });

  test('Enter means the field of just that name, where others have it in theirs', () => {
    const named = [
      { ...fields[0]!, id: 'a', name: 'Status' },
      { ...fields[0]!, id: 'b', name: 'Status category' },
    ];
    expect(meantField(named, ' status')?.id).toBe('a');
  });

  test('names that two fields share are known, so that people can tell them apart', () => {
    expect([...sharedNames(fields)]).toEqual(['Team']);
  });
});
