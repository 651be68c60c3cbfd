import { describe, expect, test } from '@jest/globals';
import { outcomeOf } from '../../../scripts/evidence/run-tests';

const ROOT = '/home/anna/openbook';
const CHECK = { id: 'wire', kind: 'test', file: 'test/wire.test.ts', name: 'the wire is silent' } as const;

type Found = { readonly fullName?: string; readonly status?: string; readonly failureMessages?: string[] };

/** What Jest reports of the file. */
const reportWith = (found: readonly Found[], message = '') => ({
  testResults: [
    {
      name: `${ROOT}/test/wire.test.ts`,
      message,
      assertionResults: found.map((one) => ({
        fullName: CHECK.name,
        status: 'passed',
        failureMessages: [],
        ...one,
      })),
    },
  ],
});

const FAILURE = [
  'Error: \u001b[2mexpect(\u001b[22mreceived\u001b[2m)\u001b[22m',
  'Expected: 0',
  'Received: 1',
  `    at Object.toBe (${ROOT}/test/wire.test.ts:9:3)`,
].join('\n');

describe('a named test', () => {
  test.each<[string, ReturnType<typeof reportWith>, boolean, string]>([
    ['that passes', reportWith([{}]), true, 'The test "the wire is silent" in test/wire.test.ts passed.'],
    [
      'that fails says why, without colours, stack and folders',
      reportWith([{ status: 'failed', failureMessages: [FAILURE] }]),
      false,
      'The test "the wire is silent" in test/wire.test.ts failed: Error: expect(received) Expected: 0 Received: 1',
    ],
    [
      'of which one of two fails',
      reportWith([{}, { status: 'failed', failureMessages: ['Error: no'] }]),
      false,
      'The test "the wire is silent" in test/wire.test.ts failed: Error: no',
    ],
    [
      'that is skipped',
      reportWith([{ status: 'pending' }]),
      false,
      'The test "the wire is silent" in test/wire.test.ts is skipped.',
    ],
    [
      'that was renamed',
      reportWith([{ fullName: 'the wire is quiet', status: 'pending' }]),
      false,
      'test/wire.test.ts has no test "the wire is silent".',
    ],
    [
      'whose file does not load',
      reportWith([], `Cannot find module ${ROOT}/src/wire.ts`),
      false,
      'test/wire.test.ts could not be run: Cannot find module /src/wire.ts',
    ],
    ['whose file is gone', { testResults: [] }, false, 'There is no file test/wire.test.ts.'],
  ])('%s', (_what, report, ok, seen) => {
    expect(outcomeOf(CHECK, report, ROOT)).toEqual({ ok, seen });
  });
});
