import { expect, test } from '@jest/globals';
import { benchCommand } from '../../bench/command';

async function bench(...words: string[]) {
  const said = { stdout: '', stderr: '' };
  const status = await benchCommand(words, {
    out: (text) => void (said.stdout += text),
    err: (text) => void (said.stderr += text),
  });
  return { status, ...said };
}

test.each([
  [[], 'Which benchmark?'],
  [['sight'], 'There is no benchmark "sight".'],
])('%j is told what benchmarks there are', async (words, sentence) => {
  const { status, stderr } = await bench(...words);
  expect([status, stderr.split('\n')[0]]).toEqual([1, sentence]);
  expect(stderr).toMatch(/^ {2}site +the trust centre/m);
});

test('--help is no error', async () => {
  expect(await bench('--help')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('--only PART'),
  });
});

test.each([
  [['--only', 'css'], '--only must be build or lighthouse, and not "css".'],
  [['--runs', '0'], '--runs must be a number from 1 to 999, and not "0".'],
  [['--versions', '1,x'], '--versions must be a number from 1 to 999, and not "x".'],
  [['--json'], '--json needs the name of a file.'],
])('site %j is refused before anything is built', async (words, sentence) => {
  expect(await bench('site', ...words)).toMatchObject({ status: 1, stderr: `${sentence}\n` });
});
