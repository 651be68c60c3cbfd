import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openPartialFile } from '../../../scripts/export/partial-file';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-partial-'));
  path = join(folder, 'issues.csv');
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test('the file has its name only when it is whole', async () => {
  const file = await openPartialFile(path);
  await file.write(bytes('Key\r\n'));
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^issues\.csv\.[0-9a-f]{8}\.partial$/)]);
  await file.finish();
  expect(await readdir(folder)).toEqual(['issues.csv']);
  expect(await readFile(path, 'utf8')).toBe('Key\r\n');
});

test('two exports to one name do not write into each other: the last to finish stays, whole', async () => {
  const [first, second] = [await openPartialFile(path), await openPartialFile(path)];
  await first.write(bytes('first, '));
  await second.write(bytes('second'));
  await first.write(bytes('and still first'));
  await first.finish();
  expect(await readFile(path, 'utf8')).toBe('first, and still first');
  await second.finish();
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(await readdir(folder)).toEqual(['issues.csv']);
});

test('discarding one export leaves the other and the files of the user alone', async () => {
  await writeFile(`${path}.partial`, 'the user’s own');
  const [given, kept] = [await openPartialFile(path), await openPartialFile(path)];
  await kept.write(bytes('kept'));
  await given.discard();
  await kept.finish();
  expect((await readdir(folder)).sort()).toEqual(['issues.csv', 'issues.csv.partial']);
  expect(await readFile(`${path}.partial`, 'utf8')).toBe('the user’s own');
});

test('a link stays a link: the file that it names is replaced', async () => {
  const named = join(folder, 'kept-elsewhere.csv');
  await writeFile(named, 'old');
  await symlink(named, path);
  const file = await openPartialFile(path);
  await file.write(bytes('new'));
  await file.finish();
  expect((await lstat(path)).isSymbolicLink()).toBe(true);
  expect(await readFile(named, 'utf8')).toBe('new');
});

test.each(['-', '/dev/null'])('%s is refused: nothing but an ordinary file is replaced', async (special) => {
  await expect(openPartialFile(special)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: `--out: ${special} is not an ordinary file. Name a file such as issues.csv.`,
  });
});
