import { asRecord, asText } from '../jira/json';
import { displayText } from './display-text';
import { joinValues } from './join-values';

/** The files' names. */
export function attachmentNames(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return joinValues(value.map((file) => asText(asRecord(file)?.['filename']) ?? displayText(file)));
}
