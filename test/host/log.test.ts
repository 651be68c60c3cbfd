import { expect, test } from '@jest/globals';
import { entryText, type LogEntry } from '../../host/log';

const anEntry = (message: string, rest: Partial<LogEntry> = {}): LogEntry => ({
  atMs: 0,
  level: 'warn',
  from: 'host',
  message,
  ...rest,
});

test.each([
  [anEntry('blocked https://a.example'), '[host] warn: blocked https://a.example'],
  [anEntry('hello', { from: 'app', level: 'info', functionKey: 'resolver' }), '[app resolver] info: hello'],
  [anEntry('Größe 日本語 🙂\tone'), '[host] warn: Größe 日本語 🙂\tone'],
  [anEntry('Error: no\n    at run (app.js:1)'), '[host] warn: Error: no\n        at run (app.js:1)'],
  [anEntry('x\n[host] error: forged'), '[host] warn: x\n    [host] error: forged'],
  [anEntry('x\r[host] error: forged'), '[host] warn: x[host] error: forged'],
  [anEntry('\u001b[2J\u001b]0;title\u0007\u009b31mred\u0000\u007f'), '[host] warn: [2J]0;title31mred'],
])('%j', (entry, text) => {
  expect(entryText(entry)).toBe(text);
});
