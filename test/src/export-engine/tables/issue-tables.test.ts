import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainSettings, toColumns, type JiraField } from '../../../../src/export-engine';
import { issueTables, tableRowsMaker } from '../../../../src/export-engine/tables/issue-tables';
import { fieldsForTables, relatedFields, type ReadIssue } from '../../../../src/export-engine/tables/related-input';

const field = (id: string, name: string, kind: JiraField['kind']): JiraField => ({ id, name, custom: true, kind });
const columns = toColumns([field('summary', 'Summary', 'text'), field('cf1', 'Issue key', 'text')]);
const spec = { columns, settings: plainSettings, siteUrl: 'https://acme.atlassian.net' };
const sprintFields = { sprints: ['cf2'] };
const ada = { accountId: 'id-of-ada', displayName: 'Ada' };

/** Rows by table, each cell under its header. */
function named(read: ReadIssue) {
  const rows = tableRowsMaker(spec, sprintFields)(read);
  const tables = issueTables(spec, true).map(({ name, columns: { length }, columns: each }) => {
    const objects = (rows[name] ?? []).map((row) => {
      expect(row).toHaveLength(length);
      return Object.fromEntries<unknown>(row.map((cell, index) => [each[index]?.header ?? '', cell]));
    });
    return [name, objects] as const;
  });
  return Object.fromEntries<unknown>(tables);
}

const keys = { 'Issue id': '7', 'Issue key': 'OBK-7' };
const issue = (fields: Record<string, unknown>) => ({ id: '7', key: 'OBK-7', fields });

describe('the tables of a file', () => {
  test('are the issues alone, whose keys link to them', () => {
    const key = toColumns([field('issuekey', 'Key', 'issueKey'), field('votes', 'Votes', 'votes')]);
    expect(issueTables({ ...spec, columns: key }, false)).toEqual([
      {
        name: 'issues',
        columns: [
          { header: 'Key', type: 'text', linkBase: 'https://acme.atlassian.net/browse/' },
          { header: 'Votes', type: 'number' },
        ],
      },
    ]);
    expect(tableRowsMaker({ ...spec, columns: key }, null)({ issue: issue({ votes: { votes: 2 } }) })).toEqual({
      issues: [['OBK-7', 2]],
    });
  });

  test('all begin with what joins them, which no column of an issue hides', () => {
    const tables = issueTables(spec, true);
    expect(tables.map(({ name }) => name)).toEqual([
      'issues',
      'comments',
      'worklogs',
      'changelog',
      'links',
      'sprints',
      'components',
      'versions',
    ]);
    for (const table of tables) {
      const headers = table.columns.map(({ header }) => header);
      expect(headers.slice(0, 2)).toEqual(['Issue id', 'Issue key']);
      expect(new Set(headers).size).toBe(headers.length);
    }
    expect(tables[0]?.columns.map(({ header }) => header).slice(2)).toEqual(['Summary', 'Issue key (cf1)']);
  });
});

describe('related rows', () => {
  test('of an issue that has one of each', () => {
    const read: ReadIssue = {
      issue: issue({
        summary: 'Fix it',
        comment: { comments: [{ id: 'only the first' }], total: 2 },
        issuelinks: [
          {
            id: '1',
            type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
            inwardIssue: { id: '8', key: 'OBK-8' },
          },
        ],
        cf2: [
          { id: 5, name: 'Sprint 5', state: 'closed', boardId: 2, startDate: '2026-01-05T08:00:00.000Z', goal: '' },
          'x.Sprint@1f[completeDate=<null>,id=6,name=Six, late,rapidViewId=2,state=ACTIVE,goal=]',
        ],
        components: [{ id: '3', name: 'API' }],
        fixVersions: [{ id: '4', name: '1.0', released: true, releaseDate: '2026-01-31' }],
        versions: [{ id: '5', name: '0.9', released: false }],
      }),
      comments: [
        {
          id: '10',
          author: ada,
          created: '1970-01-01T00:00:01.000+0000',
          updated: '1970-01-01T00:00:02.000+0000',
          body: 'Hi',
        },
      ],
      worklogs: [
        { id: '20', author: ada, started: '1970-01-01T00:00:03.000+0000', timeSpentSeconds: 3600, timeSpent: '1h' },
      ],
      changelog: [
        {
          id: '30',
          author: ada,
          created: '1970-01-01T00:00:04.000+0000',
          items: [
            { field: 'status', fieldId: 'status', from: '1', fromString: 'Open', to: '2', toString: 'Done' },
            { field: 'assignee', fieldId: 'assignee', from: null, fromString: null, to: 'id-of-ada', toString: 'Ada' },
          ],
        },
        { id: '31', created: 1492070429, items: [{ field: 'Key' }] },
      ],
    };
    const change = { ...keys, 'History id': '30', Author: 'Ada', Created: 4_000 };
    expect(named(read)).toEqual({
      issues: [{ ...keys, Summary: 'Fix it', 'Issue key (cf1)': null }],
      comments: [{ ...keys, 'Comment id': '10', Author: 'Ada', Created: 1_000, Updated: 2_000, Body: 'Hi' }],
      worklogs: [
        {
          ...keys,
          'Worklog id': '20',
          Author: 'Ada',
          Started: 3_000,
          Seconds: 3_600,
          Created: null,
          Updated: null,
          Comment: null,
        },
      ],
      changelog: [
        { ...change, Item: 1, Field: 'status', 'Field id': 'status', From: 'Open', To: 'Done' },
        { ...change, Item: 2, Field: 'assignee', 'Field id': 'assignee', From: null, To: 'Ada' },
        {
          ...keys,
          'History id': '31',
          Item: 1,
          Author: null,
          Created: 1_492_070_429_000,
          Field: 'Key',
          'Field id': null,
          From: null,
          To: null,
        },
      ],
      links: [
        {
          ...keys,
          'Link id': '1',
          Type: 'Blocks',
          Direction: 'inward',
          Relation: 'is blocked by',
          'Other issue id': '8',
          'Other issue key': 'OBK-8',
        },
      ],
      sprints: [
        {
          ...keys,
          'Sprint id': '5',
          Sprint: 'Sprint 5',
          State: 'closed',
          'Board id': '2',
          Start: Date.UTC(2026, 0, 5, 8),
          End: null,
          Completed: null,
          Goal: null,
        },
        {
          ...keys,
          'Sprint id': '6',
          Sprint: 'Six, late',
          State: 'active',
          'Board id': '2',
          Start: null,
          End: null,
          Completed: null,
          Goal: null,
        },
      ],
      components: [{ ...keys, 'Component id': '3', Component: 'API' }],
      versions: [
        { ...keys, Relation: 'fix', 'Version id': '4', Version: '1.0', Released: true, 'Release date': '2026-01-31' },
        { ...keys, Relation: 'affects', 'Version id': '5', Version: '0.9', Released: false, 'Release date': null },
      ],
    });
    // `from` and `to` of a change of people are their account ids.
    expect(JSON.stringify(tableRowsMaker(spec, sprintFields)(read))).not.toContain('id-of-ada');
  });

  test('come from the issue itself where nothing was read apart, and are absent where there are none', () => {
    const comment = { comments: [{ id: '10', body: 'Hi' }], total: 1 };
    expect(tableRowsMaker(spec, sprintFields)({ issue: issue({ comment }) })).toEqual({
      issues: [['7', 'OBK-7', null, null]],
      comments: [['7', 'OBK-7', '10', null, null, null, 'Hi']],
    });
  });

  test('never fail, whatever Jira gives', () => {
    const some = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          id: fc.jsonValue(),
          author: fc.jsonValue(),
          created: fc.jsonValue(),
          items: fc.jsonValue(),
          type: fc.jsonValue(),
          outwardIssue: fc.jsonValue(),
        }),
      ),
    );
    const maker = tableRowsMaker(spec, sprintFields);
    fc.assert(
      fc.property(some, (list) => {
        const fields = { issuelinks: list, cf2: list, components: list, fixVersions: list, versions: list };
        const rows = maker({ issue: issue(fields), comments: list, worklogs: list, changelog: list });
        expect(rows.versions ?? []).toHaveLength(2 * list.length);
        expect(JSON.stringify(rows)).not.toContain('[object');
      }),
    );
  });
});

test('the fields to ask for are those of the tables, with every sprint field', () => {
  const fields = [
    field('cf2', 'Sprint', 'sprints'),
    { ...field('cf2#state', 'Sprint: states', 'sprints'), aspect: 'state' as const },
    field('cf3', 'Team', 'other'),
  ];
  expect(relatedFields(fields)).toEqual(sprintFields);
  expect(fieldsForTables(sprintFields)).toEqual(['issuelinks', 'components', 'fixVersions', 'versions', 'cf2']);
});
