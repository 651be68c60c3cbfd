import { expect, test } from '@jest/globals';
import { previewRows, toColumns, type JiraField } from '../../../src/export-engine';
import { scriptedJira, someIssues } from '../../support/scripted-jira';

const field = (id: string, kind: JiraField['kind']): JiraField => ({ id, name: id, custom: false, kind });
const columns = toColumns([field('summary', 'text'), field('issuekey', 'issueKey')]);
const jql = 'project = OBK';

test('the preview is the first issues in the query’s order, also where Jira’s pages are short', async () => {
  const { requestJira } = scriptedJira({ issues: someIssues(40), idsPerPage: 7 });
  const rows = await previewRows({ requestJira, jql, columns, limit: 20 });
  expect(rows).toEqual(
    someIssues(40)
      .slice(0, 20)
      .map(({ key, fields }) => [fields['summary'], key]),
  );
  expect(rows[0]).toEqual(['Summary 40', 'OBK-40']);
});

test('it has as many rows as there are', async () => {
  const { requestJira } = scriptedJira({ issues: someIssues(3) });
  expect(await previewRows({ requestJira, jql, columns, limit: 20 })).toHaveLength(3);
});

test('its cells are texts for people, in the time zone and kind of text that the file will have', async () => {
  const bold = { type: 'paragraph', content: [{ type: 'text', text: 'bold', marks: [{ type: 'strong' }] }] };
  const fields = {
    created: '2026-01-31T23:30:00.000+0000',
    labels: ['a', 'b, c'],
    votes: { votes: 3 },
    description: { type: 'doc', version: 1, content: [bold] },
  };
  const { requestJira } = scriptedJira({ issues: [{ id: '1', key: 'OBK-1', fields }] });
  const shown = toColumns([
    field('created', 'dateTime'),
    field('labels', 'labels'),
    field('votes', 'votes'),
    field('description', 'richText'),
    field('none', 'number'),
  ]);
  const settings = { timeZone: 'Europe/Berlin', richText: 'markdown' } as const;
  expect(await previewRows({ requestJira, jql, columns: shown, limit: 1, settings })).toEqual([
    ['2026-02-01 00:30:00', 'a, "b, c"', '3', '**bold**', ''],
  ]);
  expect(await previewRows({ requestJira, jql, columns: shown.slice(0, 1), limit: 1 })).toEqual([
    ['2026-01-31 23:30:00'],
  ]);
});
