import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../../src/app-error';
import { checkRecord } from '../../../src/inventory/check-record';
import type { RecordKind } from '../../../src/inventory/record-kind';

const sample = {
  name: 'sample',
  title: 'Sample',
  category: 'Session',
  purpose: 'Shows every type of field',
  legalBasis: 'none',
  place: 'key-value storage',
  retention: { days: 1 },
  fields: {
    label: { type: 'text', maxLength: 5, meaning: '', identifies: 'nobody' },
    rows: { type: 'count', meaning: '', identifies: 'nobody', optional: true },
    on: { type: 'flag', meaning: '', identifies: 'nobody', optional: true },
    day: { type: 'day', meaning: '', identifies: 'nobody', optional: true },
    at: { type: 'instant', meaning: '', identifies: 'nobody', optional: true },
    digest: { type: 'sha256', meaning: '', identifies: 'nobody', optional: true },
    who: { type: 'accountId', meaning: '', identifies: 'person', optional: true },
    state: { type: 'choice', of: ['open', 'closed'], meaning: '', identifies: 'nobody', optional: true },
    tags: {
      type: 'list',
      of: { type: 'text', maxLength: 3 },
      maxItems: 2,
      meaning: '',
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;

const PREFIX = 'Nothing was kept: in a record of kind "sample" ';
const SUFFIX = '. Declare it in src/inventory, or leave it out.';

describe('checkRecord', () => {
  test.each<[string, unknown]>([
    ['the required fields alone', { label: 'a' }],
    [
      'every field',
      {
        label: 'abcde',
        rows: 0,
        on: false,
        day: '2024-02-29',
        at: '2026-11-23T09:00:00.000Z',
        digest: 'a'.repeat(64),
        who: '557058:3f5d2a10-0000-4000-8000-000000000001',
        state: 'open',
        tags: ['abc', ''],
      },
    ],
  ])('takes %s', (_what, value) => {
    expect(() => checkRecord(sample, value)).not.toThrow();
  });

  test.each<[unknown, string]>([
    [{ label: 'a', email: 'x' }, 'the field "email" is not declared'],
    [{ label: 'a', toString: 'x' }, 'the field "toString" is not declared'],
    [{ label: 'a', constructor: 1 }, 'the field "constructor" is not declared'],
    [{}, 'the field "label" is missing'],
    [{ label: undefined }, 'the field "label" is missing'],
    [{ label: null }, 'the field "label" is not text'],
    [{ label: 'abcdef' }, 'the field "label" is longer than 5 characters'],
    [{ label: 'a', rows: -1 }, 'the field "rows" is not a whole number of 0 or more'],
    [{ label: 'a', rows: 1.5 }, 'the field "rows" is not a whole number of 0 or more'],
    [{ label: 'a', rows: '1' }, 'the field "rows" is not a whole number of 0 or more'],
    [{ label: 'a', on: 'yes' }, 'the field "on" is not true or false'],
    [{ label: 'a', day: '2026-11-23T09:00:00Z' }, 'the field "day" is not a day (YYYY-MM-DD)'],
    [{ label: 'a', day: '2026-02-30' }, 'the field "day" is not a day (YYYY-MM-DD)'],
    [{ label: 'a', at: '2026-11-23' }, 'the field "at" is not an instant in UTC (ISO 8601)'],
    [{ label: 'a', at: '2026-13-23T09:00:00Z' }, 'the field "at" is not an instant in UTC (ISO 8601)'],
    [{ label: 'a', digest: 'A'.repeat(64) }, 'the field "digest" is not a SHA-256 digest in lower-case hex'],
    [{ label: 'a', who: 'jane@example.com' }, 'the field "who" is not an Atlassian account id'],
    [{ label: 'a', state: 'ajar' }, 'the field "state" is none of open, closed'],
    [{ label: 'a', tags: 'abc' }, 'the field "tags" is not a list'],
    [{ label: 'a', tags: ['a', 'b', 'c'] }, 'the field "tags" has more than 2 items'],
    [{ label: 'a', tags: ['a', 'abcd'] }, 'the field "tags" has an item (number 2) that is longer than 3 characters'],
    [['a'], 'it is not an object with fields'],
    [null, 'it is not an object with fields'],
  ])('refuses %j', (value, problem) => {
    expect(() => checkRecord(sample, value)).toThrow(new AppError('UNDECLARED_DATA', PREFIX + problem + SUFFIX));
  });
});
