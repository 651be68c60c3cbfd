import { describe, expect, it } from '@jest/globals';
import { tableToMarkdown } from '../../../../docs-site/core/directives/table-to-markdown';
import type { TableContext } from '../../../../docs-site/core/tables/table-context';
import { TABLES, tableOf, type TableName, type TableParameters } from '../../../../docs-site/core/tables/tables';
import type { Transfer } from '../../../../src/inventory/record-kind';
import { CONTEXT, INVENTORY } from './small-trust';

const shown = <N extends TableName>(name: N, parameters: TableParameters<N>, context: TableContext = CONTEXT) =>
  tableToMarkdown(tableOf(context, name, parameters));

describe('tables of facts and inventory', () => {
  it('gives each app its row in the overview, and says where nothing is kept', () => {
    expect(shown('data-categories', {})).toBe(
      `**Data categories**

| Data category | App | What it is | Where | How long | Anonymised |
| - | - | - | - | - | - |
| Account | Exporter | Which installation this is. | Forge key-value storage | Site: until the app is uninstalled | No: it identifies the customer's site |
| Account | Planner | Which installation this is. | Not stated | Not stated | No |
| Session | Exporter | How much it is used. | Nothing is kept or sent | Does not apply | Does not apply |
| Session | Planner | How much it is used. | Not stated | 30 days | Yes |
| Support | Exporter | What a person sends to support. | Nothing is kept or sent | Does not apply | Does not apply |`,
    );
  });

  it('answers for each field what it means, whom it identifies and since when', () => {
    expect(shown('category', { category: 'account' })).toBe(
      `**Account data: every field**

| Field | App | What it means | Whom it identifies | Since |
| - | - | - | - | - |
| \`cloudId\` (Site) | Exporter | The id of the site | The customer's site | 2.0 (in preparation) |
| \`plan\` (Site) | Exporter | a \\| b | Nobody | 2.0 (in preparation) |
| \`ClientKey\` | Planner | Names the instance | Not stated | 1.0 (date not stated) |
| \`BaseUrl\` | Planner | Not stated | Not stated | 1.1 (date not stated) |`,
    );
  });

  it('shows the description where the published text lists no fields', () => {
    expect(shown('category', { category: 'session' })).toContain(
      '| Not stated | Planner | Plans per day | Not stated | 1.0 (date not stated) |',
    );
  });

  it('keeps to the rows of one app and says so in the caption', () => {
    expect(shown('category', { category: 'account', app: 'exporter' })).toBe(
      `**Account data: every field: Exporter for Jira**

| Field | App | What it means | Whom it identifies | Since |
| - | - | - | - | - |
| \`cloudId\` (Site) | Exporter | The id of the site | The customer's site | 2.0 (in preparation) |
| \`plan\` (Site) | Exporter | a \\| b | Nobody | 2.0 (in preparation) |`,
    );
  });

  it('says in a sentence that nothing is sent, instead of an empty table', () => {
    expect(shown('transfers', {})).toBe(
      "The inventory of this policy version declares no transfer: the app's own code sends nothing outside Atlassian.",
    );
  });

  it('lists a transfer with its recipient and everything in it', () => {
    const report: Transfer = {
      ...INVENTORY.recordKinds[0]!,
      name: 'report',
      title: 'Problem report',
      place: 'support desk',
      recipient: 'The support desk',
      addressVariable: 'DESK',
      delivery: { kind: 'post' },
    };
    const context = { ...CONTEXT, inventory: { ...INVENTORY, transfers: [report] } };
    expect(shown('transfers', {}, context)).toContain(
      '| Problem report | Exporter | The support desk | The id of the site; a \\| b | Knows the site. | Contract |',
    );
  });

  it.each<[string, string, string]>([
    [
      'record kinds',
      shown('record-kinds', { category: 'account' }),
      '| Site | Exporter | Account | Knows the site. | Contract |',
    ],
    ['record kinds of another category', shown('record-kinds', { category: 'session' }), 'nothing is kept.'],
    ['fields', shown('fields', { kind: 'site' }), '| `plan` | Exporter | a \\| b | One of a, b | Nobody |'],
    ['retention', shown('retention', {}), '| Session | Planner | All of the category | 30 days | Not stated |'],
    ['regions', shown('regions', {}), '| Planner | Hoster | Germany (EU) | Germany | Berlin | All data | One region |'],
    ['residency', shown('residency', {}), '| Everything | Planner | No | There is one region. |'],
    ['subprocessors', shown('subprocessors', {}), '| [Hoster](https://hoster.example) | Planner | Hosting |'],
    [
      'a subprocessor who is gone',
      shown('subprocessor-changes', {}),
      '| 2026-11-01 | old-hoster | Removed | Planner | No longer needed. | Not stated | 2026-12-01 |',
    ],
    ['backups', shown('backups', {}), '| Planner | How often | At least once a day |'],
    ['restore tests', shown('restore-tests', {}), 'No restore test is recorded yet.'],
    ['scopes', shown('scopes', {}), '| `read:jira-work` | Exporter | The page reads issues. |'],
    ['measures', shown('measures', {}), '| A lock | Planner | The door is locked. | Us | [/security/](/security/) |'],
    [
      'an answer for all apps',
      shown('practices', { topic: 'requests' }),
      '| How does one ask? | All apps | By e-mail to',
    ],
    ['an address in an answer', shown('practices', { topic: 'requests' }), '<ask@example.com>.'],
    ['contacts', shown('contacts', {}), '| Data protection officer | Not stated |'],
    ['notices', shown('notices', {}), '| A great change | 30 days | proposed |'],
  ])('%s', (_, table, row) => expect(table).toContain(row));

  it('names a status page once, however many places its provider has', () => {
    expect(tableOf(CONTEXT, 'status-pages', {}).rows).toHaveLength(1);
  });

  it('has as many cells in each row as there are columns', () => {
    const parameters = { category: 'account', kind: 'site', topic: 'requests' };
    for (const name of Object.keys(TABLES) as TableName[]) {
      const { columns, rows } = tableOf(CONTEXT, name, parameters as TableParameters<TableName>);
      expect([name, ...new Set(rows.map(({ cells }) => cells.length))].slice(0, 2)).toEqual(
        rows.length === 0 ? [name] : [name, columns.length],
      );
    }
  });
});
