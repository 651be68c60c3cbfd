import { asRecord, asText, type JsonRecord } from '../jira/json';
import { dateTimeText } from './date-time';
import { displayText } from './display-text';

/**
 * Comments for people to read, in Jira's order, a blank line between them:
 *
 *     2026-01-31T10:00:00.000+01:00 Ada Lovelace:
 *     It works on my machine.
 */
export function commentsText(value: unknown): string | undefined {
  return entriesText(value, 'comments', (comment) => headed(comment, 'created', [], comment['body']));
}

/** Work logged, in Jira's order: when it was done, by whom, how long, and the note. */
export function worklogsText(value: unknown): string | undefined {
  return entriesText(value, 'worklogs', (worklog) =>
    headed(
      worklog,
      'started',
      [asText(worklog['timeSpent']) ?? `${displayText(worklog['timeSpentSeconds'])}s`],
      worklog['comment'],
    ),
  );
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

function headed(entry: JsonRecord, at: 'created' | 'started', extra: readonly string[], body: unknown): string {
  const head = [dateTimeText(entry[at]), displayText(entry['author'] ?? entry['updateAuthor']), ...extra];
  const text = displayText(body);
  return `${head.filter((part) => part !== undefined && part !== '').join(' ')}${text === '' ? '' : `:\n${text}`}`;
}
