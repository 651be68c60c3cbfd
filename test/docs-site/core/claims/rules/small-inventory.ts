import type { Fields } from '../../../../../src/inventory/field';
import type { RecordKind, Transfer } from '../../../../../src/inventory/record-kind';

const about = { meaning: 'What it means', identifies: 'nobody' } as const;

export const COUNT = { type: 'count', ...about } as const;
export const WORDS = { type: 'text', maxLength: 40, ...about } as const;
export const ACCOUNT = { type: 'accountId', meaning: 'Who', identifies: 'person' } as const;
export const LIST_OF_WORDS = { type: 'list', of: { type: 'text', maxLength: 40 }, maxItems: 9, ...about } as const;

export const aKind = (fields: Fields = { rows: COUNT }, changes: Partial<RecordKind> = {}): RecordKind => ({
  name: 'run',
  title: 'Run',
  category: 'Session',
  purpose: 'Shows how it went.',
  legalBasis: 'Nobody is identified',
  place: 'key-value storage',
  retention: { days: 90 },
  fields,
  ...changes,
});

export const aTransfer = (fields: Fields = { rows: COUNT }, changes: Partial<Transfer> = {}): Transfer => ({
  ...aKind(fields, { name: 'numbers', place: 'collector' }),
  recipient: 'The vendor',
  addressVariable: 'COLLECTOR_URL',
  delivery: { kind: 'post' },
  ...changes,
});
