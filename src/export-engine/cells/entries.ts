import { asRecord, asText, type JsonRecord } from '../jira/json';
import { dateTimeText } from './date-time';
import { displayText } from './display-text';
import type { RichText } from './rich-text';

/**
 * Comments for people to read, in Jira's order, a blank line between them:
 *
 *     2026-01-31T10:00:00.000+01:00 Ada Lovelace:
 *     It works on my machine.
 */
export function commentsText(value: unknown, rich: RichText): string | undefined {
  return entriesText(value, 'comments', (comment) => headed(comment, 'created', [], rich(comment['body'])));
}

/** Work logged, in Jira's order: when it was done, by whom, how long, and the note. */
export function worklogsText(value: unknown, rich: RichText): string | undefined {
  return entriesText(value, 'worklogs', (worklog) =>
    headed(
      worklog,
      'started',
      [asText(worklog['timeSpent']) ?? `${displayText(worklog['timeSpentSeconds'])}s`],
      rich(worklog['comment']),
    ),
  );
}

/** How many there are, also where the issue holds only some of them. */
export function entryCount(value: unknown): number | undefined {
  const { total, comments, worklogs } = asRecord(value) ?? {};
  const entries = comments ?? worklogs;
  return typeof total === 'number' ? total : Array.isArray(entries) ? entries.length : undefined;
}

function entriesText(
  value: unknown,
  key: 'comments' | 'worklogs',
  entryText: (entry: JsonRecord) => string,
): string | undefined {
  const page = asRecord(value);
  const entries = page?.[key];
  if (!page || !Array.isArray(entries)) return undefined;
  const texts = entries.map((entry) => {
    const record = asRecord(entry);
    return record ? entryText(record) : displayText(entry);
  });
  // Jira puts only so many of them into an issue; a cell must not look complete when it is not.
  const total = page['total'];
  if (typeof total === 'number' && total > entries.length)
    texts.push(`(${entries.length} of ${total} ${key}: Jira gives no more with the issue)`);
  return texts.join('\n\n');
}

function headed(entry: JsonRecord, at: 'created' | 'started', extra: readonly string[], text: string): string {
  const head = [dateTimeText(entry[at]), displayText(entry['author'] ?? entry['updateAuthor']), ...extra];
  return `${head.filter((part) => part !== undefined && part !== '').join(' ')}${text === '' ? '' : `:\n${text}`}`;
}
