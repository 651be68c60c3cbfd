import { aSite, startForge } from '../../support/forge';
import { describe, expect, test } from '@jest/globals';
import { log, whereOf, type LogLine } from '../../../src/platform/log';

describe('the door to the logs', () => {
  test('prints one line of JSON', async () => {
    const forge = startForge();
    await forge.as(aSite(), () =>
      log({ level: 'warn', event: 'resolver-refused', code: 'CONFLICT', reference: 'abc' }),
    );
    expect(forge.log.map(({ level, message }) => ({ level, message }))).toEqual([
      { level: 'warn', message: '{"level":"warn","event":"resolver-refused","code":"CONFLICT","reference":"abc"}' },
    ]);
  });

  test('takes no field that the inventory does not declare', async () => {
    const forge = startForge();
    const line = { level: 'info', event: 'export', jql: 'assignee = 557058:x' } as LogLine;
    await expect(forge.as(aSite(), () => log(line))).rejects.toMatchObject({ code: 'UNDECLARED_DATA' });
    expect(forge.log).toEqual([]);
  });
});

describe('whereOf', () => {
  test('names the error and the line, and leaves out what it says and where the machine keeps it', () => {
    const error = new TypeError('jane@example.com has no name');
    error.stack =
      'TypeError: jane@example.com has no name\n    at read (/home/jane/openbook/src/index.js:12:7)\n    at next';
    expect(whereOf(error)).toBe('TypeError index.js:12:7');
  });

  test.each([
    ['jane@example.com', 'string'],
    [undefined, 'undefined'],
    [Object.assign(new Error('x'), { stack: undefined }), 'Error'],
  ])('%p', (thrown, expected) => {
    expect(whereOf(thrown)).toBe(expected);
  });
});
