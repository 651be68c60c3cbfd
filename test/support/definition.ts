import type { DefinitionContent } from '../../src/contract';

/** What somebody saves to export again; private unless given. */
export const aDefinition = (changes: Partial<DefinitionContent> = {}): DefinitionContent => ({
  name: 'Weekly report',
  jql: 'project = OBK',
  columns: [{ id: 'issuekey', header: '' }],
  format: 'csv',
  settings: {
    csv: { delimiter: ',', decimal: '.', dates: 'iso', bom: false, formulas: 'guard' },
    zone: 'utc',
    richText: 'plain',
  },
  sharing: 'private',
  ...changes,
});
