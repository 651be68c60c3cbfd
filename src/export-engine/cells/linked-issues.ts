import { asRecord, asText, type JsonRecord } from '../jira/json';
import { displayText } from './display-text';

/** The parent's or epic's key. Advanced Roadmaps' Parent Link wraps it in `data`, which is absent where there is none. */
export function parentKey(value: unknown): string | undefined {
  const parent = asRecord(value);
  if (!parent) return undefined;
  if ('hasEpicLinkFieldDependency' in parent) return asText(asRecord(parent['data'])?.['key']) ?? '';
  return asText(parent['key']);
}

/** What the parent is about; undefined where Jira gives only its key. */
export function parentSummary(value: unknown): string | undefined {
  const parent = asRecord(value);
  return asText(asRecord(asRecord(parent?.['data'] ?? parent)?.['fields'])?.['summary']);
}

export function subtaskKeys(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((issue) => asText(asRecord(issue)?.['key']) ?? displayText(issue));
}

/** Each link as its relation reads from this issue: `blocks OBK-12`, `is cloned by OBK-13`. */
export function issueLinkTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(linkText) : undefined;
}

/** The keys of the issues at the other ends. */
export function issueLinkKeys(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map((link) => issueLink(link)?.key ?? linkText(link)) : undefined;
}

export type IssueLink = {
  /** The link's type: `Blocks`; undefined where Jira does not say. */
  readonly type: string | undefined;
  /** `outward`: this issue blocks the other. */
  readonly direction: 'outward' | 'inward';
  /** As it reads from this issue: `blocks`, `is blocked by`. */
  readonly relation: string;
  readonly other: JsonRecord;
  readonly key: string;
};

/** A link of Jira's REST API; undefined where the value has another shape. */
export function issueLink(value: unknown): IssueLink | undefined {
  const link = asRecord(value);
  const type = asRecord(link?.['type']);
  const ends = [
    ['outward', 'links to', asRecord(link?.['outwardIssue'])],
    ['inward', 'is linked from', asRecord(link?.['inwardIssue'])],
  ] as const;
  for (const [direction, words, other] of ends) {
    const key = asText(other?.['key']);
    if (other && key)
      return { type: asText(type?.['name']), direction, relation: asText(type?.[direction]) ?? words, other, key };
  }
  return undefined;
}

function linkText(value: unknown): string {
  const link = issueLink(value);
  if (link) return `${link.relation} ${link.key}`;
  const { type, key } = asRecord(value) ?? {};
  return asText(type) && asText(key) ? `${String(type)} ${String(key)}` : displayText(value);
}
