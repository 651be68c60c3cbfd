import { asArray, asRecord } from './json';

/** Jira's own sentences in an error body, `{ errorMessages: [], errors: { parameter: sentence } }`; empty where it gives none. */
export function jiraReasons(json: unknown): string[] {
  const body = asRecord(json);
  const messages = [...asArray(body?.['errorMessages']), ...Object.values(asRecord(body?.['errors']) ?? {})];
  return messages.filter((message): message is string => typeof message === 'string' && message !== '');
}
