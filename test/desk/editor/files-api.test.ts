import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesApi, type FilesApi } from '../../../desk/editor/files-api';

const FILE = 'policies/hosting-regions.md';
const textWith = (sentence: string) => `---\ntitle: Hosting regions\n---\n\nIt lies in Oregon.\n\n${sentence}\n`;

describe('two windows of the editor on one file', () => {
  let folder: string;
  let files: FilesApi;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openbook-desk-'));
    await mkdir(join(folder, 'policies'));
    await writeFile(join(folder, FILE), textWith('It stays there.'));
    files = filesApi(folder, async (_, text) => text);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const open = (window: string) => files({ action: 'getEntry', params: { path: FILE } }, window);
  const save = (window: string, sentence: string) =>
    files({ action: 'persistEntry', params: { dataFiles: [{ path: FILE, raw: textWith(sentence) }] } }, window);
  const conflictOf = (window: string, sentence: string) =>
    files(
      {
        action: 'conflict',
        params: { file: FILE, values: { title: 'Hosting regions', body: `It lies in Oregon.\n\n${sentence}\n` } },
      },
      window,
    );

  it('one writes again and again', async () => {
    await open('one');
    await save('one', 'It stays.');
    await save('one', 'It moves.');
    expect(await conflictOf('one', 'It is there.')).toBeNull();
    expect(await readFile(join(folder, FILE), 'utf8')).toBe(textWith('It moves.'));
  });

  it('the later one is told what both changed, and writes nothing', async () => {
    await open('one');
    await open('two');
    await save('one', 'It moves.');
    expect(await conflictOf('two', 'It is there.')).toEqual({
      theirs: ['- It stays there.', '+ It moves.'],
      yours: ['- It stays there.', '+ It is there.'],
    });
    await expect(save('two', 'It is there.')).rejects.toThrow(`${FILE} was changed outside this form.`);
    expect(await readFile(join(folder, FILE), 'utf8')).toBe(textWith('It moves.'));
  });

  it('the later one writes after it got the file anew', async () => {
    await open('two');
    await open('one');
    await save('one', 'It moves.');
    await open('two');
    expect(await conflictOf('two', 'It is there.')).toBeNull();
    await save('two', 'It is there.');
    expect(await readFile(join(folder, FILE), 'utf8')).toBe(textWith('It is there.'));
  });
});
