import type { Field, FieldType } from './field';
import type { RecordKind } from './record-kind';

/** JSON writes a control character as six bytes, `\u0001`; no UTF-16 unit takes more. */
const BYTES_OF_A_UNIT = 6;

/** No record of the kind is larger than so many bytes of JSON; Infinity where a field takes content of any size. */
export function largestValue({ fields }: Pick<RecordKind, 'fields'>): number {
  const members = Object.entries<Field>(fields).map(([name, field]) => name.length + '"":,'.length + largest(field));
  return members.reduce((sum, bytes) => sum + bytes, '{}'.length);
}

function largest(type: FieldType): number {
  switch (type.type) {
    case 'text':
      return quoted(type.maxLength * BYTES_OF_A_UNIT);
    case 'count':
    case 'bytes':
      return String(Number.MAX_SAFE_INTEGER).length;
    case 'flag':
      return 'false'.length;
    case 'day':
      return quoted('2026-11-23'.length);
    case 'instant':
      return quoted('2026-11-23T09:00:00.000Z'.length);
    case 'sha256':
      return quoted(64);
    case 'accountId':
      return quoted(128);
    case 'choice':
      return quoted(Math.max(...type.of.map((word) => word.length)));
    case 'content':
      return Infinity;
    case 'list':
      return '[]'.length + type.maxItems * (largest(type.of) + ','.length);
  }
}

const quoted = (bytes: number) => bytes + '""'.length;
