import { expect, test } from '@jest/globals';
import { exportIssues, previewRows, type Column } from '../../../src/export-engine';
import { parse as csvParse } from 'csv-parse/sync';
import { memorySink } from '../../support/memory-sink';
import { scriptedJira, someIssues } from '../../support/scripted-jira';

const columns: Column[] = [
  { fieldId: 'summary', header: 'Summary', kind: 'text' },
  { fieldId: 'issuekey', header: 'Key', kind: 'issueKey' },
];

test('the preview is the first rows of the file, also where Jira’s pages are short', async () => {
  const { requestJira } = scriptedJira({ issues: someIssues(40), idsPerPage: 7 });
  const rows = await previewRows({ requestJira, jql: 'project = OBK', columns, limit: 20 });
  const sink = memorySink();
  await exportIssues({ requestJira, jql: 'project = OBK', columns, sink });
  expect(rows).toEqual(csvParse(sink.text()).slice(1, 21));
  expect(rows[0]).toEqual(['Summary 40', 'OBK-40']);
});

test('it has as many rows as there are', async () => {
  const { requestJira } = scriptedJira({ issues: someIssues(3) });
  expect(await previewRows({ requestJira, jql: 'project = OBK', columns, limit: 20 })).toHaveLength(3);
});
