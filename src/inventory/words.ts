import type { FieldType } from './field';
import type { Retention } from './record-kind';

/** A retention as people read it: "90 days", "180 days, or until it is withdrawn", "until somebody deletes it". */
export function retentionInWords(retention: Retention): string {
  if ('until' in retention) return `Until ${retention.until}`;
  const days = retention.days === 1 ? '1 day' : `${retention.days} days`;
  return retention.orUntil === undefined ? days : `${days}, or until ${retention.orUntil}`;
}

/** A field's type as people read it: "text", "one of csv", "list of account ids". */
export function typeInWords(field: FieldType): string {
  switch (field.type) {
    case 'text':
      return `text, at most ${field.maxLength} characters`;
    case 'count':
      return 'number';
    case 'bytes':
      return 'size in bytes';
    case 'flag':
      return 'yes or no';
    case 'day':
      return 'day';
    case 'instant':
      return 'date and time';
    case 'sha256':
      return 'SHA-256 digest';
    case 'accountId':
      return 'Atlassian account id';
    case 'choice':
      return `one of ${field.of.join(', ')}`;
    case 'content':
      return 'content of any kind';
    case 'list':
      return `list of: ${typeInWords(field.of)}`;
  }
}
