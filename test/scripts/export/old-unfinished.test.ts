import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { removeOldUnfinished } from '../../../scripts/export/old-unfinished';

const now = Date.parse('2026-11-26T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-old-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, written: Date) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '{}');
  await utimes(file, written, written);
}
const left = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('what exports kept goes after a day, whatever file they were for', async () => {
  await write('issues.csv.unfinished/0a1b2c3d/run', hoursAgo(30));
  await write('issues.csv.unfinished/0a1b2c3d/ids-0', hoursAgo(30));
  await write('issues.csv.unfinished/0a1b2c3d/part-12', hoursAgo(24));
  await write('other.xlsx.unfinished/99999999/part-0', hoursAgo(400));
  await write('issues.csv', hoursAgo(400));
  expect([...(await removeOldUnfinished(folder, now))].sort()).toEqual([
    'issues.csv.unfinished',
    'other.xlsx.unfinished',
  ]);
  expect(await readdir(folder)).toEqual(['issues.csv']);
});

test.each<[string, string, Date]>([
  ['a run that goes on', 'a.csv.unfinished/0a1b2c3d/part-1', hoursAgo(23)],
  ['another name than ours', 'a.csv.unfinished/notes/part-1', hoursAgo(400)],
  ['a file that is not ours', 'a.csv.unfinished/0a1b2c3d/thesis.docx', hoursAgo(400)],
  ['another folder', 'archive/0a1b2c3d/run', hoursAgo(400)],
])('%s stays', async (_what, path, written) => {
  await write(path, written);
  expect(await removeOldUnfinished(folder, now)).toEqual([]);
  expect(await left()).toEqual([path]);
});

test('a newer run of another source stays beside an old one', async () => {
  await write('a.csv.unfinished/0a1b2c3d/run', hoursAgo(30));
  await write('a.csv.unfinished/99999999/run', hoursAgo(1));
  expect(await removeOldUnfinished(folder, now)).toEqual(['a.csv.unfinished']);
  expect(await left()).toEqual(['a.csv.unfinished/99999999/run']);
});

test('a folder that is not there is no reason to stop', async () => {
  expect(await removeOldUnfinished(join(folder, 'nowhere'), now)).toEqual([]);
});
