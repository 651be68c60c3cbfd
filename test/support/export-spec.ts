import { plainSettings, type ExportSpec } from '../../src/export-engine';

/** What a test exports: key and summary as CSV, unless given. */
export const anExport = (changes: Partial<ExportSpec> = {}): ExportSpec => ({
  jql: 'project = OBK',
  columns: [
    { fieldId: 'issuekey', header: 'Key', kind: 'issueKey', type: 'text' },
    { fieldId: 'summary', header: 'Summary', kind: 'text', type: 'text' },
  ],
  format: 'csv',
  settings: plainSettings,
  siteUrl: 'https://jira.test',
  ...changes,
});
