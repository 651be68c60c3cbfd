import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse as csvParse } from 'csv-parse/sync';

/** Each test starts the command as a person does, in a process of its own. */
jest.setTimeout(120_000);

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command; `interruptAt` sends Ctrl+C as soon as a file of such a name is there. */
async function run(argv: readonly string[], interruptAt?: RegExp) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/export.ts', ...argv], { cwd: root });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.err += String(chunk)));
  const watch = setInterval(() => {
    if (!interruptAt || !readdirSync(folder).some((name) => interruptAt.test(name))) return;
    clearInterval(watch);
    // Twice: a Ctrl+C in a terminal reaches the process from the terminal and again through npm.
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGINT'), 20);
  }, 5);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { code, ...output, files: (await readdir(folder)).sort() };
}

test('exports the built-in issues', async () => {
  const out = join(folder, 'issues.csv');
  const {
    code,
    out: said,
    err,
    files,
  } = await run(['--jql', 'project = OBK order by key', '--out', out, '--fields', 'key,summary']);
  expect({ code, err, files }).toEqual({ code: 0, err: '', files: ['issues.csv'] });

  const bytes = await readFile(out);
  const rows = csvParse(bytes);
  expect(rows.slice(0, 2).map(([key]) => key)).toEqual(['Key', 'OBK-1']);
  expect(said).toContain(`${(rows.length - 1).toLocaleString('en')} issues in ${out} (2 columns, `);
  expect(said).toContain(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
});

describe('what is wrong gets one sentence, an exit code, and leaves nothing behind', () => {
  test.each<[string, (out: string) => Promise<string[]>, RegExp, number]>([
    ['bad JQL', async (out) => ['--jql', 'proyect = OBK', '--out', out], /proyect.*Correct the JQL and try again/, 1],
    [
      'a data file that is not there',
      async (out) => ['--jql', 'key is not empty', '--data', join(folder, 'none.json'), '--out', out],
      /none\.json/,
      1,
    ],
    [
      'an unknown user',
      async (out) => ['--jql', 'project = OBK', '--as', 'Nobody', '--out', out],
      /no user "Nobody"\. Its users: /,
      1,
    ],
    ['no query', async (out) => ['--out', out], /Say which issues/, 2],
  ])('%s', async (_, argv, sentence, exitCode) => {
    const { code, out, err, files } = await run(await argv(join(folder, 'issues.csv')));
    expect({ code, out, files }).toEqual({ code: exitCode, out: '', files: [] });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a data file that is no JSON', async () => {
    const data = join(folder, 'broken.json');
    await writeFile(data, '{"issues": [{"id": "1", ');
    const { code, err, files } = await run([
      '--jql',
      'key is not empty',
      '--data',
      data,
      '--out',
      join(folder, 'issues.csv'),
    ]);
    expect({ code, files }).toEqual({ code: 1, files: ['broken.json'] });
    expect(err).toContain('broken.json');
  });

  test('Ctrl+C in mid-export; the same command goes on', async () => {
    const argv = [
      '--jql',
      'created > -3650d',
      '--out',
      join(folder, 'issues.csv'),
      '--fields',
      'key,description,comment',
    ];
    const interrupted = await run(argv, /^issues\.csv\..+\.partial$/);
    expect(interrupted.code).toBe(130);
    expect(interrupted.err).toMatch(/^The export was (cancelled|interrupted); no file was made\..*\n$/);
    expect(interrupted.files).not.toContain('issues.csv');

    // Whatever the moment was: the same command makes the file, and nothing else stays.
    const again = await run(argv);
    expect(again).toMatchObject({ code: 0, files: ['issues.csv'] });
    expect(csvParse(await readFile(join(folder, 'issues.csv'))).length).toBeGreaterThan(1_500);
  });
});

const dataFolder = process.env['OPENBOOK_DATA'];
if (!dataFolder) console.log('Skipped: the export of 10,052 real issues needs OPENBOOK_DATA.');

type Named = { readonly name?: string; readonly displayName?: string; readonly filename?: string };
type SourceFields = Readonly<Record<string, unknown>>;

/** What each column has to show of its field, in order, straight from the source and without the engine's help. */
const shown: Readonly<Record<string, (value: never) => readonly string[]>> = {
  summary: (text: string) => [text],
  description: (text: string) => [text],
  environment: (text: string) => [text],
  project: ({ name = '' }: Named) => [name],
  issuetype: ({ name = '' }: Named) => [name],
  priority: ({ name = '' }: Named) => [name],
  status: ({ name = '' }: Named) => [name],
  resolution: ({ name = '' }: Named) => [name],
  assignee: ({ displayName = '' }: Named) => [displayName],
  reporter: ({ displayName = '' }: Named) => [displayName],
  created: (at: string) => [new Date(isoOffset(at)).toISOString()],
  updated: (at: string) => [new Date(isoOffset(at)).toISOString()],
  versions: (list: Named[]) => list.map(({ name = '' }) => name),
  fixVersions: (list: Named[]) => list.map(({ name = '' }) => name),
  components: (list: Named[]) => list.map(({ name = '' }) => name),
  attachment: (list: Named[]) => list.map(({ filename = '' }) => filename),
  issuelinks: (list: { type: string; key: string }[]) => list.flatMap(({ type, key }) => [type, key]),
  comment: ({ comments }: { comments: { created: string; author: Named; body: string }[] }) =>
    comments.flatMap(({ created, author, body }) => [isoOffset(created), author.displayName ?? '', body]),
};

(dataFolder ? test : test.skip)(
  'the largest real set: a row an issue, and cells that hold all of the source and nothing else',
  async () => {
    const data = join(dataFolder ?? '', 'jira/fluid-issues.ndjson.gz');
    const lines = gunzipSync(await readFile(data))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    const source = new Map(
      lines
        .map((line) => JSON.parse(line) as { key: string; fields: SourceFields })
        .map((issue) => [issue.key, issue.fields]),
    );
    expect(source.size).toBe(10_052);

    const out = join(folder, 'issues.csv');
    const fields = ['issuekey', ...Object.keys(shown)];
    const argv = [
      '--jql',
      'created >= 2000-01-01 order by created asc',
      '--data',
      data,
      '--out',
      out,
      '--fields',
      fields.join(),
      '--raw-formulas',
    ];
    const { code, out: said, err } = await run(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(said).toContain('10,052 issues in');

    const [, ...rows] = csvParse(await readFile(out));
    expect(rows).toHaveLength(source.size);
    expect(new Set(rows.map(([key]) => key)).size).toBe(source.size);
    const created = rows.map((row) => Date.parse(row[fields.indexOf('created')] ?? ''));
    expect(created).toEqual([...created].sort((a, b) => a - b));

    const wrong = rows.flatMap(([key = '', ...cells]) =>
      cells.flatMap((cell, index) => {
        const field = fields[index + 1] ?? '';
        const value = source.get(key)?.[field];
        const values = value === null || value === undefined ? [] : (shown[field]?.(value as never) ?? []);
        return holdsExactly(cell, values) ? [] : [{ key, field, cell, values }];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  },
);

/** Whether the cell is these values, each whole and in this order, and between them nothing but marks that separate. */
function holdsExactly(cell: string, values: readonly string[]): boolean {
  if (values.length === 1) return cell === values[0] || cell === `"${values[0]?.replaceAll('"', '""')}"`;
  const onlyMarks = (text: string) => /^[\s,":]*$/.test(text);
  let rest = cell;
  for (const value of values) {
    const [at, length] = [value, value.replaceAll('"', '""')]
      .map((text) => [rest.indexOf(text), text.length] as const)
      .find(([found]) => found >= 0) ?? [-1, 0];
    if (at < 0 || !onlyMarks(rest.slice(0, at))) return false;
    rest = rest.slice(at + length);
  }
  return onlyMarks(rest);
}

function isoOffset(at: string): string {
  return `${at.slice(0, -2)}:${at.slice(-2)}`;
}
