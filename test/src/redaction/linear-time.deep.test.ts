import { expect, test } from '@jest/globals';
import { redact } from '../../../src/redaction/redact';

/** CPU time, which other work on the machine does not lengthen; the least of three runs. */
function cpuMicroseconds(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    redact(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

// A rule that reads a run again from each of its places takes sixteen times as long for four times the text.
test.each([
  ...[
    'a',
    '1',
    'a@',
    '@a.',
    '%40',
    '://',
    '://a:b@',
    'eyJ',
    '-eyJ',
    'eyJa.',
    'sk-a',
    'tskey-aa-',
    'xox',
    'ATATT',
    'AKIA',
  ],
  ...[
    'password=',
    'password="',
    'password=\\"',
    "secret='",
    '<password>',
    '--token ',
    'token is ',
    '?a=',
    '&a',
    'cookie: a=',
  ],
  ...[
    'Bearer ',
    'authorization: ',
    '-----BEGIN A-----',
    '+1 2',
    '0 1',
    '4111',
    '::',
    'a:',
    '1.',
    '1.1.1.1',
    '/Users/',
    '\\',
  ],
  ...['a.webhook.', '557058:', '0123456789abcdef', '[e-mail address removed]', '\n', 'phone: 1 2', 'é@é.', '1:AA'],
])('four times as much of %j takes no more than eight times as long', (part) => {
  const of = (length: number) => part.repeat(length / part.length);
  cpuMicroseconds(of(20_000));
  expect(cpuMicroseconds(of(400_000)) / cpuMicroseconds(of(100_000))).toBeLessThan(8);
});
