import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const bench = (...words: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'bench/main.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

test.each([
  [[], 'Which benchmark?'],
  [['sight'], 'There is no benchmark "sight".'],
])('%j is told what benchmarks there are', (words, sentence) => {
  const { status, stderr } = bench(...words);
  expect([status, stderr.split('\n')[0]]).toEqual([1, sentence]);
  expect(stderr).toMatch(/^ {2}site +the trust centre/m);
});

test('--help is no error', () => {
  expect(bench('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('--only PART') });
});

test.each([
  [['--only', 'css'], '--only must be build or lighthouse, and not "css".'],
  [['--runs', '0'], '--runs must be a number from 1 to 999, and not "0".'],
  [['--versions', '1,x'], '--versions must be a number from 1 to 999, and not "x".'],
  [['--json'], '--json needs the name of a file.'],
])('site %j is refused before anything is built', (words, sentence) => {
  expect(bench('site', ...words)).toMatchObject({ status: 1, stderr: `${sentence}\n` });
});
