import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOfInputs, requireClean } from '../../../scripts/evidence/tracked-files';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'openbook-tracked-'));
  git('init', '--quiet');
  await put('.gitignore', 'dist/\n');
  await put('src/a.ts', 'a');
  await put('b.md', 'b');
  commit();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: root, stdio: 'pipe' });
const commit = () => {
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'x');
};
async function put(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

describe('the digest of the inputs', () => {
  test('covers every file of the repository, and is not moved by evidence or builds', async () => {
    const before = await digestOfInputs(root);
    expect(before.files).toBe(3);
    await put('docs-site/evidence/bundle.json', '{}');
    await put('dist/app.js', 'built');
    expect(await digestOfInputs(root)).toEqual(before);
    commit();
    expect(await digestOfInputs(root)).toEqual(before);
  });

  test.each<[string, () => Promise<void>]>([
    ['a word', () => put('b.md', 'c')],
    ['a name', async () => void git('mv', 'b.md', 'c.md')],
    ['a new file', () => put('c.md', 'c')],
    ['a file less', () => rm(join(root, 'b.md'))],
  ])('is moved by %s', async (_what, change) => {
    const before = await digestOfInputs(root);
    await change();
    expect((await digestOfInputs(root)).digest).not.toBe(before.digest);
  });
});

describe('a run about a commit', () => {
  test('needs the files as they were committed, but for the evidence', async () => {
    await put('docs-site/evidence/bundle.json', '{}');
    await requireClean(root);
    await put('b.md', 'changed');
    await expect(requireClean(root)).rejects.toMatchObject({
      message: expect.stringContaining(' M b.md\nCommit them first, or add --allow-dirty'),
    });
  });

  test('needs a clone', async () => {
    await rm(join(root, '.git'), { recursive: true });
    await expect(requireClean(root)).rejects.toMatchObject({ message: expect.stringContaining('run it in a clone') });
  });
});
