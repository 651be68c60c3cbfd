import type { Dataset, Issue } from './dataset';
import { historiesOf, worklogsOf } from './seed/work-history';
import { isRecord, type JsonRecord } from './value-shape';

/** What an issue has in many: comments, worklogs and changes, oldest first. */

/** So many comments, and so many worklogs, an issue's own field holds at most; their endpoints have all (UNVERIFIED.md). */
const inlineMost = 20;

export function commentsIn({ fields }: Issue): readonly JsonRecord[] {
  return entriesIn(fields.comment, 'comments');
}

export function worklogsIn(issue: Issue, { invented }: Dataset): readonly JsonRecord[] {
  return invented ? worklogsOf(issue) : entriesIn(issue.fields.worklog, 'worklogs');
}

export function historiesIn(issue: Issue, { invented }: Dataset): readonly JsonRecord[] {
  return invented ? historiesOf(issue) : [];
}

/** The fields as a reply shows them: the lists cut, with what there is in `total`. */
export function shownFields(issue: Issue, dataset: Dataset, includes: (fieldId: string) => boolean): JsonRecord {
  const { fields } = issue;
  const shown: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(fields)) if (includes(id)) shown[id] = value;
  if (isRecord(shown.comment)) shown.comment = firstOf(shown.comment, 'comments', commentsIn(issue));
  if (includes('worklog') && (dataset.invented || isRecord(fields.worklog))) {
    const page = isRecord(fields.worklog) ? fields.worklog : { startAt: 0 };
    shown.worklog = firstOf(page, 'worklogs', worklogsIn(issue, dataset));
  }
  return shown;
}

function firstOf(page: JsonRecord, name: string, entries: readonly JsonRecord[]): JsonRecord {
  // Of a file of real issues a page may hold fewer than its total says; it stays as it is.
  if (name in page && entries.length <= inlineMost) return page;
  return { ...page, [name]: entries.slice(0, inlineMost), maxResults: inlineMost, total: entries.length };
}

function entriesIn(page: unknown, name: string): readonly JsonRecord[] {
  const entries = isRecord(page) ? page[name] : undefined;
  return Array.isArray(entries) ? entries.filter(isRecord) : [];
}
