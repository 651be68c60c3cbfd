import type { Field, FieldType } from './field';
import type { RecordKind, ValueOf } from './record-kind';
import { AppError } from '../app-error';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SHA256 = /^[0-9a-f]{64}$/;
/** The shapes that Atlassian has given account ids: `557058:uuid`, `712020:uuid` and 24 hex digits. */
const ACCOUNT_ID = /^[0-9A-Za-z:_-]{1,128}$/;

/**
 * Checks that a value holds every required field of its kind and nothing that the kind does not declare.
 * @throws AppError UNDECLARED_DATA, naming the kind and the field, never the value.
 */
export function checkRecord<K extends RecordKind>(kind: K, value: unknown): asserts value is ValueOf<K> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw undeclared(kind, 'it is not an object with fields');
  }
  const record = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(record)) {
    if (!Object.hasOwn(kind.fields, name)) throw undeclared(kind, `the field "${name}" is not declared`);
  }
  for (const [name, field] of Object.entries(kind.fields)) {
    const problem = problemOf(field, Object.hasOwn(record, name) ? record[name] : undefined);
    if (problem !== null) throw undeclared(kind, `the field "${name}" ${problem}`);
  }
}

function problemOf(field: Field, value: unknown): string | null {
  if (value === undefined) return field.optional ? null : 'is missing';
  return mistypeOf(field, value);
}

function mistypeOf(field: FieldType, value: unknown): string | null {
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return 'is not text';
      return value.length > field.maxLength ? `is longer than ${field.maxLength} characters` : null;
    case 'count':
    case 'bytes':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? null : 'is not a whole number of 0 or more';
    case 'flag':
      return typeof value === 'boolean' ? null : 'is not true or false';
    case 'day':
      return matches(value, DAY) && isCalendarDay(value) ? null : 'is not a day (YYYY-MM-DD)';
    case 'instant':
      return matches(value, INSTANT) && !Number.isNaN(Date.parse(value)) ? null : 'is not an instant in UTC (ISO 8601)';
    case 'sha256':
      return matches(value, SHA256) ? null : 'is not a SHA-256 digest in lower-case hex';
    case 'accountId':
      return matches(value, ACCOUNT_ID) ? null : 'is not an Atlassian account id';
    case 'choice':
      return field.of.includes(value as string) ? null : `is none of ${field.of.join(', ')}`;
    case 'content':
      return null;
    case 'list':
      return listMistypeOf(field, value);
  }
}

function listMistypeOf(field: Extract<FieldType, { type: 'list' }>, value: unknown): string | null {
  if (!Array.isArray(value)) return 'is not a list';
  if (value.length > field.maxItems) return `has more than ${field.maxItems} items`;
  const at = value.findIndex((item) => mistypeOf(field.of, item) !== null);
  return at === -1 ? null : `has an item (number ${at + 1}) that ${mistypeOf(field.of, value[at]) ?? ''}`;
}

/** Date.parse takes the 31st of every month and moves it on. */
function isCalendarDay(day: string): boolean {
  const ms = Date.parse(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function undeclared(kind: RecordKind, problem: string): AppError {
  const what = 'recipient' in kind ? 'sent: in a transfer' : 'kept: in a record';
  return new AppError(
    'UNDECLARED_DATA',
    `Nothing was ${what} of kind "${kind.name}" ${problem}. Declare it in src/inventory, or leave it out.`,
  );
}
