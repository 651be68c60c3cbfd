import { expect, test } from '@jest/globals';
import type { RecordKind } from '../../../src/inventory/record-kind';
import { largestValue } from '../../../src/inventory/largest-value';

const said = { meaning: 'x', identifies: 'nobody' } as const;
const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test('no value that a kind declares is larger than it is said to be, and one is as large', () => {
  const fields = {
    text: { type: 'text', maxLength: 3, ...said },
    count: { type: 'count', ...said },
    list: { type: 'list', of: { type: 'choice', of: ['a', 'bb'] }, maxItems: 2, ...said },
    day: { type: 'day', ...said },
  } as const satisfies RecordKind['fields'];
  const largest = { text: '\u0001'.repeat(3), count: Number.MAX_SAFE_INTEGER, list: ['bb', 'bb'], day: '2026-11-23' };
  // A comma after each last item and member is counted too.
  expect(largestValue({ fields }) - sizeOf(largest)).toBe(2);
});

test('content of any size has no largest value', () => {
  expect(largestValue({ fields: { file: { type: 'content', ...said } } })).toBe(Infinity);
});
