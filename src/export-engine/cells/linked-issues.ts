import { asRecord, asText } from '../jira/json';
import { displayText } from './display-text';
import { joinValues } from './join-values';

/** The parent's or epic's key. Advanced Roadmaps' Parent Link wraps it in `data`, which is absent where there is none. */
export function parentKey(value: unknown): string | undefined {
  const parent = asRecord(value);
  if (!parent) return undefined;
  if ('hasEpicLinkFieldDependency' in parent) return asText(asRecord(parent['data'])?.['key']) ?? '';
  return asText(parent['key']);
}

export function subtaskKeys(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return joinValues(value.map((issue) => asText(asRecord(issue)?.['key']) ?? displayText(issue)));
}

/** Each link as its relation reads from this issue: `blocks OBK-12, is cloned by OBK-13`. */
export function issueLinksText(value: unknown): string | undefined {
  return Array.isArray(value) ? joinValues(value.map(linkText)) : undefined;
}

function linkText(value: unknown): string {
  const link = asRecord(value);
  const type = asRecord(link?.['type']);
  const outward = asText(asRecord(link?.['outwardIssue'])?.['key']);
  if (outward) return `${asText(type?.['outward']) ?? 'links to'} ${outward}`;
  const inward = asText(asRecord(link?.['inwardIssue'])?.['key']);
  if (inward) return `${asText(type?.['inward']) ?? 'is linked from'} ${inward}`;
  const relation = asText(link?.['type']);
  const key = asText(link?.['key']);
  return relation && key ? `${relation} ${key}` : displayText(value);
}
