import { describe, expect, test } from '@jest/globals';
import type { DefinitionSummary } from '../../../../../../../src/contract';
import type { JiraField } from '../../../../../../../src/export-engine';
import {
  isUnchanged,
  namedLike,
  savedOf,
  savedOver,
  setUpOf,
  withSummaries,
} from '../../../../../../../static/app/src/pages/export/definitions/definition-content';
import { startFile } from '../../../../../../../static/app/src/pages/export/file-choice';
import type { SetUp } from '../../../../../../../static/app/src/pages/export/set-up';

const field = (id: string): JiraField => ({ id, name: id, custom: false, kind: 'text' });
const fields = [field('summary'), field('status'), field('status#category')];
const setUp: SetUp = {
  jql: 'project = OBK',
  choice: [
    { id: 'status#category', header: 'State' },
    { id: 'summary', header: '' },
  ],
  file: startFile,
};

const summary = (definitionId: string, name: string) =>
  ({
    definitionId,
    name,
    version: 1,
    format: 'csv',
    sharing: 'private',
    mine: true,
    lostAnAccount: false,
    updatedAt: '',
    columnCount: 1,
  }) satisfies DefinitionSummary;

describe('a saved export and the page’s set-up', () => {
  test('opened again on the same site, it is the set-up that was saved', () => {
    expect(setUpOf(savedOf(setUp), fields)).toEqual({ setUp, missing: [] });
  });

  test('columns that the site does not have are named as people know them, and skipped', () => {
    const saved = {
      ...savedOf(setUp),
      columns: [
        { id: 'customfield_1', header: 'Team' },
        { id: 'customfield_2', header: '' },
        { id: 'summary', header: '' },
      ],
    };
    expect(setUpOf(saved, fields)).toEqual({
      setUp: { ...setUp, choice: [{ id: 'summary', header: '' }] },
      missing: ['Team', 'customfield_2'],
    });
  });

  test.each<[string, SetUp]>([
    ['the query', { ...setUp, jql: 'project = WEB' }],
    ['a header', { ...setUp, choice: [{ id: 'status#category', header: '' }, setUp.choice[1]!] }],
    ['the order', { ...setUp, choice: [...setUp.choice].reverse() }],
    ['the format', { ...setUp, file: { ...setUp.file, format: 'xlsx' } }],
    ['the zone', { ...setUp, file: { ...setUp.file, settings: { ...setUp.file.settings, zone: 'utc' } } }],
    [
      'a setting of CSV',
      {
        ...setUp,
        file: { ...setUp.file, settings: { ...setUp.file.settings, csv: { ...setUp.file.settings.csv, bom: true } } },
      },
    ],
  ])('%s changed means that there is something to save', (_what, changed) => {
    expect(isUnchanged(savedOf(setUp), changed, fields)).toBe(false);
  });

  test('columns that this user may not see are kept for those who may', () => {
    const saved = { ...savedOf(setUp), columns: [{ id: 'hidden', header: 'Pay' }, ...setUp.choice] };
    expect(savedOver(saved, { ...setUp, choice: [{ id: 'status', header: '' }] }, fields).columns).toEqual([
      { id: 'status', header: '' },
      { id: 'hidden', header: 'Pay' },
    ]);
  });

  test('what was never touched needs no saving, also where the site lacks a column of it', () => {
    const saved = { ...savedOf(setUp), columns: [...setUp.choice, { id: 'gone', header: '' }] };
    expect(isUnchanged(saved, setUp, fields)).toBe(true);
  });

  test('the list keeps its order by name, with each export once', () => {
    const list = [summary('1', 'Report 2'), summary('2', 'report 10')];
    expect(withSummaries(list, [summary('3', 'Alpha')]).map(({ name }) => name)).toEqual([
      'Alpha',
      'Report 2',
      'report 10',
    ]);
    expect(withSummaries(list, [summary('1', 'Zulu')]).map(({ name }) => name)).toEqual(['report 10', 'Zulu']);
  });

  test('a page of the list that comes later takes nothing back', () => {
    const summaryAt = (version: number, name: string) => ({ ...summary('1', name), version });
    expect(withSummaries([summaryAt(3, 'Now')], [summaryAt(2, 'Before')]).map(({ name }) => name)).toEqual(['Now']);
    expect(withSummaries([summaryAt(3, 'Now')], [summaryAt(4, 'Later')]).map(({ name }) => name)).toEqual(['Later']);
  });

  test.each([
    ['', ['Open bugs', 'Closed bugs', 'Stories']],
    ['  bugs OPEN ', ['Open bugs']],
    ['bug', ['Open bugs', 'Closed bugs']],
    ['epics', []],
  ])('looking for %j finds %j', (lookedFor, names) => {
    const list = ['Open bugs', 'Closed bugs', 'Stories'].map((name, at) => summary(`${at}`, name));
    expect(namedLike(list, lookedFor).map(({ name }) => name)).toEqual(names);
  });
});
