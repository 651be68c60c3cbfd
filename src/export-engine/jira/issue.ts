import { asRecord, asText, type JsonRecord } from './json';

export type Issue = { readonly id: string; readonly key: string; readonly fields: JsonRecord };

/** An issue of Jira's REST API; undefined where it lacks its id or key. */
export function parseIssue(value: unknown): Issue | undefined {
  const issue = asRecord(value);
  const id = asText(issue?.['id']);
  const key = asText(issue?.['key']);
  return id && key ? { id, key, fields: asRecord(issue?.['fields']) ?? {} } : undefined;
}
