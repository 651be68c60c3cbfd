import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse as csvParse } from 'csv-parse/sync';
import { createFaults, createJiraSite, seedDataset, type FaultSettings } from '../../../host/jira';
import {
  checkJql,
  countIssues,
  exportIssues,
  listFields,
  plainSettings,
  previewRows,
  toColumns,
  type Column,
  type ExportSpec,
  type RequestJira,
} from '../../../src/export-engine';
import { displayCell } from '../../../src/export-engine/cells/display-cell';
import { rowOf } from '../../../src/export-engine/cells/row-maker';
import { fieldKind } from '../../../src/export-engine/jira/field-kind';
import { memorySink } from '../../support/memory-sink';
import { checkRequest, hasOpenApi, skipLine } from '../../support/openapi';
import { skippingClock } from '../../support/skipping-clock';

const baseUrl = 'https://jira.test';
const dataset = seedDataset({ issues: 300 });

type Request3 = { readonly method: string; readonly url: URL; readonly body: unknown };

/** The host's Jira as the engine sees it, signed in as an admin or as somebody else. */
function signIn(
  options: {
    readonly as?: string;
    readonly deleted?: ReadonlySet<string>;
    readonly bulkFetchLimit?: 100 | 1000;
    readonly faults?: Partial<FaultSettings>;
  } = {},
) {
  const site = createJiraSite({
    dataset: { ...dataset, issues: dataset.issues.filter(({ id }) => !options.deleted?.has(id)) },
    baseUrl,
    bulkFetchLimit: options.bulkFetchLimit,
    faults: createFaults(options.faults),
  });
  const user = site.users.find(({ displayName, isAdmin }) =>
    options.as === undefined ? isAdmin : displayName === options.as,
  );
  const requests: Request3[] = [];
  const requestJira: RequestJira = (path, init) => {
    const url = new URL(path, baseUrl);
    requests.push({
      method: init?.method ?? 'GET',
      url,
      body: init?.body === undefined ? null : JSON.parse(init.body),
    });
    return site.handle(new Request(url, init), { kind: 'user', accountId: user?.accountId ?? 'nobody' });
  };
  return { requestJira, requests, users: site.users };
}

const jql = 'created >= -9000d ORDER BY priority DESC, key';

const specOf = (columns: readonly Column[]): ExportSpec => ({
  jql,
  columns,
  format: 'csv',
  settings: { ...plainSettings, csv: { ...plainSettings.csv, formulas: 'raw' } },
  siteUrl: baseUrl,
});

async function exportAll(requestJira: RequestJira) {
  const columns = toColumns(await listFields(signIn().requestJira));
  const sink = memorySink();
  const receipt = await exportIssues({ requestJira, spec: specOf(columns), sink, clock: skippingClock() });
  const [header = [], ...rows] = csvParse(sink.text());
  return { columns, header, rows, receipt };
}

describe('every field of every issue', () => {
  test('is read, whether Jira takes 1,000 issues at once or 100, and the preview is the file’s beginning', async () => {
    const { requestJira } = signIn();
    const { columns, header, rows, receipt } = await exportAll(requestJira);
    expect(receipt).toMatchObject({ rows: 300, leftOut: [] });
    expect(header).toEqual(columns.map((column) => column.header));
    expect(new Set(header).size).toBe(header.length);
    // People see instants without the T, the milliseconds and the zone, and only the first entries of long lists.
    const forPeople = (row: readonly string[]) =>
      row
        .filter((_, at) => !['comments', 'worklogs'].includes(columns[at]?.kind ?? ''))
        .map((cell) => cell.replace(/^(\d{4}-\d\d-\d\d)T([\d:]{8})\.\d{3}Z$/, '$1 $2'));
    const preview = await previewRows({ requestJira, jql, columns, limit: 20 });
    expect(preview.map(forPeople)).toEqual(rows.slice(0, 20).map(forPeople));
    expect((await exportAll(signIn({ bulkFetchLimit: 100 }).requestJira)).rows).toEqual(rows);
  });

  test('is what its user may see, and no more', async () => {
    const { users } = signIn();
    const seen = new Map<string, number>();
    for (const { displayName, access } of users) {
      const { requestJira } = signIn({ as: displayName });
      const sink = memorySink();
      const columns = toColumns([{ id: 'issuekey', name: 'Key', custom: false, kind: 'issueKey' }]);
      const { rows } = await exportIssues({ requestJira, spec: specOf(columns), sink });
      expect(rows).toBe(await countIssues(requestJira, jql));
      seen.set(access.kind === 'roles' ? `${Object.keys(access.roles).length} projects` : access.kind, rows);
    }
    expect(seen.get('0 projects')).toBe(0);
    expect(seen.get('1 projects')).toBeLessThan(150);
  });

  test('comes through rate limits and failures without a doubled or missing row', async () => {
    const { rows } = await exportAll(signIn().requestJira);
    const troubled = signIn({ bulkFetchLimit: 100, faults: { rateLimitRate: 0.2, errorRate: 0.2 } });
    expect((await exportAll(troubled.requestJira)).rows).toEqual(rows);
    // Without trouble: one page of ids, three batches.
    expect(troubled.requests.length).toBeGreaterThan(4);
  });
});

describe('an issue that the query found has vanished, and is not asked for again,', () => {
  const web = ({ key }: { readonly key: string }) => key.startsWith('WEB-');
  const viewer = signIn().users.find(
    ({ access }) => access.kind === 'roles' && Object.keys(access.roles).join() === 'WEB',
  );
  const others = dataset.issues.filter((issue) => !web(issue)).map(({ id }) => id);

  test.each([
    ['when it is deleted meanwhile', signIn({ deleted: new Set(others) })],
    ['when this user may not see it any more', signIn({ as: viewer?.displayName })],
  ])('%s', async (_, later) => {
    const before = signIn();
    const { receipt, rows } = await exportAll((path, init) =>
      (path.endsWith('/issue/bulkfetch') ? later : before).requestJira(path, init),
    );
    expect(rows).toHaveLength(300 - others.length);
    const byId = (one: { readonly id: string }, other: { readonly id: string }) => Number(one.id) - Number(other.id);
    expect([...receipt.leftOut].sort(byId)).toEqual(others.map((id) => ({ id, reason: 'vanished' })).sort(byId));
    const asked = later.requests.flatMap(({ body }) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys);
    expect(asked).toHaveLength(300);
  });
});

if (!hasOpenApi) console.log(skipLine('Requests of the export engine against the OpenAPI document'));
(hasOpenApi ? test : test.skip)('every request is one that Atlassian’s OpenAPI document allows', async () => {
  const { requestJira, requests } = signIn();
  await exportAll(requestJira);
  await previewRows({ requestJira, jql, columns: toColumns(await listFields(requestJira)), limit: 20 });
  await checkJql(requestJira, jql);
  await countIssues(requestJira, jql);
  const endpointOf = ({ pathname }: URL) => pathname.replace(/(?<=issue\/)\d+/, '{issueIdOrKey}');
  const endpoints = new Set(requests.map(({ url }) => endpointOf(url)));
  expect([...endpoints].sort()).toEqual([
    '/rest/api/3/field',
    '/rest/api/3/issue/bulkfetch',
    '/rest/api/3/issue/{issueIdOrKey}/comment',
    '/rest/api/3/issue/{issueIdOrKey}/worklog',
    '/rest/api/3/jql/parse',
    '/rest/api/3/search/approximate-count',
    '/rest/api/3/search/jql',
  ]);
  expect(
    requests.flatMap(({ method, url, body }) => checkRequest(method, endpointOf(url), url.searchParams, body)),
  ).toEqual([]);
});

const dataFolder = process.env['OPENBOOK_DATA'] ?? '';
(dataFolder ? test : test.skip)('no field of any issue of real sites becomes a placeholder or nothing', () => {
  const folder = join(dataFolder, 'jira/responses');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(nd)?json$/.test(name));
  let cells = 0;
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { key, fields } = value as { key?: unknown; fields?: unknown };
    if (typeof key === 'string' && typeof fields === 'object' && fields !== null) {
      for (const [id, field] of Object.entries(fields)) {
        const kind = fieldKind(id, undefined);
        const text = shown({ fieldId: id, header: id, kind, type: 'text' }, field);
        expect(text).not.toMatch(/\[object|undefined|NaN/);
        const hasValue = JSON.stringify(field).replace(/[[\]{}"]|null/g, '') !== '';
        if (typeof field !== 'object' && kind !== 'dateTime') expect(text).toBe(String(field));
        else if (hasValue && id !== 'parent' && id !== 'comment' && id !== 'worklog')
          expect([id, text]).not.toEqual([id, '']);
        cells += 1;
      }
    }
    Object.values(value).forEach(look);
  };
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const json of file.endsWith('.ndjson') ? text.trim().split('\n') : [text]) look(JSON.parse(json));
  }
  expect(cells).toBeGreaterThan(1_000);
});

/** What a column shows of a value of its field. */
function shown(column: Column, value: unknown): string {
  const issue = { id: '1', key: 'OBK-1', fields: { [column.fieldId]: value } };
  return displayCell(rowOf({ issue }, [column], plainSettings)[0] ?? null, column, plainSettings);
}
