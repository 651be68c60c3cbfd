import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errorTrace } from '../../../src/error-traces/error-trace';
import { fingerprintOf } from '../../../src/error-traces/fingerprint';
import { generalMessage } from '../../../src/error-traces/general-message';
import { ownFrames } from '../../../src/error-traces/own-frames';
import { toldTrace } from '../../../src/error-traces/told-trace';

const OURS = 'https://cdn.example.net/app-1/assets/';
const isOwn = (address: string) => address.startsWith(OURS);

function anError({ name = 'TypeError', message = 'x is null', stack = `at f (${OURS}index-4f3a.js:1:2345)` }): Error {
  return Object.assign(new Error(message), { name, stack: `${name}: ${message}\n    ${stack}` });
}

describe('frames of our own files', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'Chrome',
      `TypeError: x is null\n    at Object.run (${OURS}index-4f3a.js?v=2#top:1:2345)\n    at async ${OURS}worker-9c.js:2:7`,
      ['index-4f3a.js:1:2345', 'worker-9c.js:2:7'],
    ],
    [
      'Firefox',
      `run@${OURS}index-4f3a.js:1:2345\n@${OURS}worker-9c.js:2:7\n`,
      ['index-4f3a.js:1:2345', 'worker-9c.js:2:7'],
    ],
    [
      'Safari',
      `run@${OURS}index-4f3a.js:1:2345\n[native code]\nglobal code@${OURS}index-4f3a.js:1:9`,
      ['index-4f3a.js:1:2345', 'index-4f3a.js:1:9'],
    ],
    [
      'files of others, once for each stretch',
      `    at a (chrome-extension://abc/index-4f3a.js:1:1)\n    at b (https://jira.example.com/x?user=anna:2:2)\n    at c (${OURS}index-4f3a.js:1:5)\n    at d (/home/anna/app/node_modules/x/y.js:1:1)`,
      ['elsewhere', 'index-4f3a.js:1:5', 'elsewhere'],
    ],
    ['no stack', '', []],
    ['a message without frames', 'Error: nothing here', []],
  ])('%s', (_name, stack, frames) => {
    expect(ownFrames(stack, isOwn)).toEqual(frames);
  });

  test('a stack of 20 frames at most, and nothing of a line of megabytes', () => {
    const line = (at: number) => `    at f${at} (${OURS}index-4f3a.js:1:${at})`;
    const deep = Array.from({ length: 500 }, (_, at) => line(at)).join('\n');
    expect(ownFrames(deep, isOwn)).toHaveLength(20);
    expect(ownFrames(`    at x (data:text/javascript,${'a'.repeat(1e6)}:1:1)\n${line(7)}`, isOwn)).toEqual([
      'index-4f3a.js:1:7',
    ]);
  });
});

describe('a message in general', () => {
  test.each<[string, string]>([
    ["Cannot read properties of undefined (reading 'summary')", "Cannot read properties of undefined (reading '…')"],
    ["Can't find variable: x", "Can't find variable: x"],
    ['Issue OBK-4711 was not found', 'Issue KEY-# was not found'],
    ['no access for anna.schmidt@example.com', 'no access for [e-mail address removed]'],
    ['GET https://acme.atlassian.net/rest/api/3/issue/OBK-1?fields=x failed with 503', 'GET <address> failed with #'],
    ['run 6f2b1f4c-19a1-4ad3-b3c1-5b1f3c7a9d20 took 12.5 s', 'run # took # s'],
    [
      'The value "Acme Ltd" does not exist for the field "Customer".',
      'The value "…" does not exist for the field "…".',
    ],
    ['user 712020:e2c0f0f1-1111-4abc-8def-0123456789ab left', 'user [account id removed] left'],
    [
      'cannot run project = Payroll AND assignee in (anna, bo) AND text ~ "salary" order by key',
      'cannot run <clause> AND <clause> AND <clause> order by key',
    ],
    ['', ''],
  ])('%s', (message, general) => {
    expect(generalMessage(message)).toBe(general);
    expect(generalMessage(general)).toBe(general);
  });
});

describe('a trace', () => {
  test('is told apart by name, message and frames, and not by what one person sees', () => {
    const of = (error: Error) => fingerprintOf(errorTrace(error, isOwn));
    const one = of(anError({ message: 'Issue OBK-1 of anna@example.com has 3 rows' }));
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(of(anError({ message: 'Issue ABC-99 of bo@example.org has 12 rows' }))).toBe(one);
    expect(of(anError({ message: 'Issue OBK-1 of anna@example.com has no rows' }))).not.toBe(one);
    expect(of(anError({ name: 'RangeError', message: 'Issue OBK-1 of anna@example.com has 3 rows' }))).not.toBe(one);
    const elsewhere = `at f (${OURS}index-4f3a.js:1:9999)`;
    expect(of(anError({ message: 'Issue OBK-1 of anna@example.com has 3 rows', stack: elsewhere }))).not.toBe(one);
  });

  test('of what is no Error, and of a name that is no class', () => {
    expect(errorTrace('token=abcdefgh12345', isOwn)).toMatchObject({
      name: 'Thrown',
      message: 'token=[secret value removed]',
      frames: [],
    });
    expect(errorTrace(anError({ name: 'Error of anna@example.com' }), isOwn).name).toBe('Error');
  });
});

describe('a trace that a page has told', () => {
  test('stays as it is where the page redacted it', () => {
    const trace = errorTrace(anError({ message: "Issue OBK-1 of anna@example.com has no 'rows'" }), isOwn);
    expect(toldTrace(trace)).toEqual(trace);
  });

  test('is redacted where the page did not, and has no frame but those of scripts', () => {
    const told = {
      name: 'Anna Schmidt',
      message: 'project = Payroll failed for anna@example.com',
      frames: ['index-4f3a.js:1:2345', 'elsewhere', 'anna@example.com', 'https://x.example/index.js:1:2', 'anna:1:2'],
    };
    expect(toldTrace(told)).toEqual({
      name: 'Error',
      message: '<clause> failed for [e-mail address removed]',
      frames: ['index-4f3a.js:1:2345', 'elsewhere'],
    });
  });
});

const { OPENBOOK_DATA } = process.env;
if (OPENBOOK_DATA === undefined) console.warn('OPENBOOK_DATA is not set: the captured errors are skipped.');

(OPENBOOK_DATA === undefined ? describe.skip : describe)('errors captured in real browsers', () => {
  type Captured = { readonly id: string; readonly name?: string; readonly message?: string; readonly stack?: string };
  const read = async (name: string) =>
    JSON.parse(await readFile(join(OPENBOOK_DATA ?? '', 'errors', name), 'utf8')) as unknown;

  test('each line of a stack that names a place is a frame', async () => {
    const withStack = ((await read('captured-exceptions.json')) as Captured[]).filter(
      ({ stack }) => stack !== undefined,
    );
    expect(withStack).toHaveLength(44);
    const short = withStack.filter(({ stack = '' }) => {
      const places = stack.split('\n').filter((line) => /:\d+(?::\d+)?\)*$/.test(line.trim()));
      return ownFrames(stack, () => true).length < Math.min(places.length, 20);
    });
    // Its first frame is in code without a file: `eval code (eval code:1:1)`.
    expect(short.map(({ id }) => id)).toEqual(['tracekit/IE_11_EVAL']);
  });

  test('no folder, host or user of a stack that people pasted is left', async () => {
    const stacks = (await read('stack-traces.json')) as { readonly text: string }[];
    expect(stacks).toHaveLength(71);
    for (const { text } of stacks) {
      const trace = errorTrace(Object.assign(new Error(text), { stack: text }), (address) => /\.js$/.test(address));
      expect(trace.frames.join(' ')).not.toMatch(/[/\\]|localhost/);
      expect(trace.message).not.toMatch(/\/(?:home|Users)\/(?!\[)\w/);
    }
  });
});
