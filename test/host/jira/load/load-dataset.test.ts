import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadDataset } from '../../../../host/jira';
import { askJira } from '../../../support/jira-site';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-load-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const one = {
  id: '1',
  key: 'AB-1',
  self: 'https://x/1',
  fields: {
    summary: 'One',
    project: { id: '7', key: 'AB', name: 'Alpha' },
    assignee: { accountId: 'a', displayName: 'Ana' },
  },
};
const two = { id: 2, key: 'AB-2', fields: { summary: 'Two', customfield_10100: 4.5 } };
const lines = `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\n`;

describe('a file of real REST JSON', () => {
  test.each([
    ['a search response', JSON.stringify({ issues: [one, two], isLast: true })],
    ['a pretty one', JSON.stringify({ expand: '', startAt: 0, issues: [one, two] }, null, 2)],
    ['an array of issues', JSON.stringify([one, two])],
    ['one issue a line', lines],
    ['with a byte order mark and CRLF', `\uFEFF${lines.replaceAll('\n', '\r\n')}`],
    ['raw records', [one, two].map((data) => JSON.stringify({ url: 'https://x', data })).join('\n')],
    ['the later of two issues of one id', JSON.stringify([{ ...one, key: 'OLD-1' }, two, one])],
  ])('%s, plain and gzipped', async (_name, content) => {
    for (const bytes of [content, gzipSync(content)]) {
      const dataset = await loadDataset(await file('data.json', bytes));
      expect(dataset.issues.map(({ id, key }) => [id, key])).toEqual([
        ['1', 'AB-1'],
        ['2', 'AB-2'],
      ]);
      expect(dataset.issues[0]!.fields).toEqual(one.fields);
      expect(dataset.projects.map(({ id, key, name }) => [id, key, name])).toEqual([['7', 'AB', 'Alpha']]);
    }
  });

  test('is visible to all of its people, the busiest of whom is the admin', async () => {
    const dataset = await loadDataset(await file('data.json', lines));
    expect(dataset.users.map(({ displayName, isAdmin, access }) => [displayName, isAdmin, access.kind])).toEqual([
      ['Ana', true, 'everything'],
    ]);
    const { post } = askJira(dataset);
    const { body } = await post('/rest/api/3/search/jql', {
      jql: 'project = AB and assignee = currentUser()',
      fields: ['key', 'summary'],
    });
    expect(body.issues).toMatchObject([{ key: 'AB-1', fields: { summary: 'One' } }]);
  });

  test('without people gets a local admin', async () => {
    const dataset = await loadDataset(await file('data.json', JSON.stringify([two])));
    expect(dataset.users.map(({ displayName, isAdmin }) => [displayName, isAdmin])).toEqual([['Local admin', true]]);
  });
});

describe('its fields', () => {
  const values: Readonly<Record<string, unknown>> = {
    customfield_1: 4.5,
    customfield_2: '2026-01-31',
    customfield_3: '2026-01-31T10:00:00.000+0000',
    customfield_4: 'words',
    customfield_5: 'words\non two lines',
    customfield_6: { type: 'doc', version: 1, content: [] },
    customfield_7: { value: 'A', id: '1' },
    customfield_8: { value: 'A', child: { value: 'B' } },
    customfield_9: [{ value: 'A' }],
    customfield_10: ['a', 'b'],
    customfield_11: { accountId: 'x', displayName: 'X' },
    customfield_12: [{ accountId: 'x' }],
    customfield_13: [{ id: 1, name: 'S', state: 'active', boardId: 3 }],
    customfield_14: 'https://example.com/a',
    customfield_15: { deep: true },
    customfield_16: null,
    customfield_17: { name: 'g', groupId: 'g' },
  };
  const guesses = [
    ['customfield_1', 'number', 'float'],
    ['customfield_2', 'date', 'datepicker'],
    ['customfield_3', 'datetime', 'datetime'],
    ['customfield_4', 'string', 'textfield'],
    ['customfield_5', 'string', 'textarea'],
    ['customfield_6', 'string', 'textarea'],
    ['customfield_7', 'option', 'select'],
    ['customfield_8', 'option-with-child', 'cascadingselect'],
    ['customfield_9', 'array of option', 'multiselect'],
    ['customfield_10', 'array of string', 'labels'],
    ['customfield_11', 'user', 'userpicker'],
    ['customfield_12', 'array of user', 'multiuserpicker'],
    ['customfield_13', 'array of json', 'gh-sprint'],
    ['customfield_14', 'string', 'url'],
    ['customfield_15', 'any', 'any'],
    ['customfield_16', 'string', 'textfield'],
    ['customfield_17', 'group', 'grouppicker'],
  ];

  test('are guessed from the values', async () => {
    const { fields } = await loadDataset(
      await file('guess.json', JSON.stringify([{ id: '1', key: 'A-1', fields: values }])),
    );
    const guessed = fields
      .filter(({ custom }) => custom)
      .map(({ id, schema }) => [
        id,
        schema?.items === undefined ? schema?.type : `array of ${schema.items}`,
        schema?.custom?.split(':')[1],
      ]);
    expect(guessed).toEqual(guesses);
    expect(fields.find(({ id }) => id === 'customfield_4')).toMatchObject({
      name: 'Custom field 4',
      clauseNames: ['cf[4]', 'Custom field 4'],
    });
  });

  test('take their names and types from the search response where it has them', async () => {
    const names = { summary: 'Summary', customfield_1: 'Points' };
    const schema = { customfield_1: { type: 'number', custom: 'x:float', customId: 1 } };
    const { fields } = await loadDataset(
      await file(
        'named.json',
        JSON.stringify({
          issues: [{ id: '1', key: 'A-1', fields: { summary: 's', customfield_1: null } }],
          names,
          schema,
        }),
      ),
    );
    expect(fields.find(({ id }) => id === 'customfield_1')).toMatchObject({
      name: 'Points',
      clauseNames: ['cf[1]', 'Points'],
      schema: schema.customfield_1,
    });
    expect(fields.find(({ id }) => id === 'summary')?.name).toBe('Summary');
  });

  test('come from the field list beside the file first of all', async () => {
    const path = await file('beside.json', JSON.stringify([two]));
    const list = [
      {
        id: 'customfield_10100',
        name: 'Effort',
        clauseNames: ['cf[10100]', 'Effort'],
        schema: { type: 'number', custom: 'x:float', customId: 10100 },
      },
    ];
    await file('beside.json.fields.json', JSON.stringify(list));
    const { post } = askJira(await loadDataset(path));
    expect((await post('/rest/api/3/search/approximate-count', { jql: 'Effort > 4' })).body).toEqual({ count: 1 });
    await file('beside.json.fields.json', '{"not": "a list"}');
    await expect(loadDataset(path)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('beside.json.fields.json is not the response of GET /rest/api/3/field'),
    });
  });
});

describe('a broken file', () => {
  test.each([
    ['a line that ends early', `${JSON.stringify(one)}\n{"id": "2", "fie`, 'line 2 is not JSON'],
    ['a line that is a number', `${JSON.stringify(one)}\n{"id":"3","fields":{}}\n5`, 'line 3 is not an issue'],
    ['an issue without fields', JSON.stringify([one, { id: '3', key: 'AB-3' }]), 'item 2 is an issue without "fields"'],
    [
      'a search of something else',
      JSON.stringify({ issues: [{ name: 'x', fields: {} }] }),
      'issues[0] is not an issue: it has neither "id" nor "key"',
    ],
    ['another response', JSON.stringify({ values: [] }), 'the document is not an issue'],
    ['no JSON at all', 'Key,Summary\nAB-1,One\n', 'line 1 is not JSON'],
    ['a string', '"hello"', 'is not what Jira returns'],
  ])('%s', async (_what, content, problem) => {
    const path = await file('broken.json', content);
    const error = await loadDataset(path).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'BAD_INPUT' });
    expect((error as Error).message).toContain(`${path}: ${problem}`);
    expect((error as Error).message).toContain('Expected is a search response');
  });

  test('with a folder or half a gzip as its field list says so', async () => {
    const path = await file('half.json', JSON.stringify([two]));
    const beside = await file('half.json.fields.json', gzipSync('[]'.padEnd(400)).subarray(0, 12));
    await expect(loadDataset(path)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `${beside} is not complete: its gzip data ends too early. Fetch or copy it again.`,
    });
    await rm(beside);
    await mkdir(beside);
    await expect(loadDataset(path)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `${beside} is a folder; it must be a file of fields, the response of GET /rest/api/3/field.`,
    });
  });
});

const expected =
  'a search response ({"issues": […]}), an array of issues, one issue, or one issue a line (NDJSON); each also gzipped';

describe('a file that cannot be read says why and what to do', () => {
  const gzipped = gzipSync(lines);
  const damaged = Buffer.from(gzipped);
  damaged.fill(0xff, 10, 30);

  test.each([
    ['cut off in its gzip', gzipped.subarray(0, 40), 'is not complete: its gzip data ends too early.'],
    ['cut off before its checksum', gzipped.subarray(0, -8), 'is not complete: its gzip data ends too early.'],
    ['cut off after two bytes', gzipped.subarray(0, 2), 'is not complete: its gzip data ends too early.'],
    ['damaged within', damaged, 'is damaged: its gzip data cannot be unpacked.'],
  ])('%s', async (_what, bytes, problem) => {
    const path = await file('cut.gz', bytes);
    await expect(loadDataset(path)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `${path} ${problem} Fetch or copy it again.`,
    });
  });

  test('a folder', async () => {
    await expect(loadDataset(folder)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `${folder} is a folder; name a file of issues: ${expected}.`,
    });
  });

  test('absent', async () => {
    const path = join(folder, 'nowhere.json');
    await expect(loadDataset(path)).rejects.toMatchObject({ code: 'BAD_INPUT', message: `There is no file ${path}.` });
  });

  test('refused by the system for another reason', async () => {
    const path = join(folder, 'loop.json');
    await symlink(path, path);
    await expect(loadDataset(path)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `${path} cannot be read (ELOOP). Check that it is a file and that you may read it.`,
    });
  });
});

describe('a file without issues is no data', () => {
  test.each([
    ['no bytes', ''],
    ['white space', ' \r\n\t\n'],
    ['a byte order mark', '\uFEFF'],
    ['an empty array', '[]\n'],
    ['a search that found nothing', JSON.stringify({ issues: [], isLast: true, names: {}, schema: {} })],
  ])('%s, plain and gzipped', async (_what, content) => {
    for (const bytes of [content, gzipSync(content)]) {
      const path = await file('empty.json', bytes);
      await expect(loadDataset(path)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: `${path} holds no issues. Expected is ${expected}.`,
      });
    }
  });
});
