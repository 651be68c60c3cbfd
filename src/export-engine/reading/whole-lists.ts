import { AppError } from '../../app-error';
import type { AskJira } from '../jira/connection';
import type { Issue } from '../jira/issue';
import { asArray, asRecord, asText } from '../jira/json';
import { unexpectedShape } from '../jira/unexpected-shape';

/** Jira gives 100 comments a page at most; worklogs too where it is asked so (OpenAPI: up to 5,000, which can be megabytes). */
const pageSize = 100;
const listKeys = { comment: 'comments', worklog: 'worklogs' } as const;

/** A list as far as Jira gives it. `isWhole` is false where the issue vanished before all of it was read. */
export type WholeList = { readonly entries: readonly unknown[]; readonly isWhole: boolean };

/**
 * All comments or worklogs of an issue, oldest first. The issue's own field holds only the first 20, with their total;
 * where that is all, nothing is asked. (`GET issue/{id}/comment`, `GET issue/{id}/worklog`)
 */
export async function readWholeList(ask: AskJira, issue: Issue, name: keyof typeof listKeys): Promise<WholeList> {
  const field = asRecord(issue.fields[name]);
  const first = asArray(field?.[listKeys[name]]);
  const total = countOf(field?.['total']);
  if (total === null || first.length >= total) return { entries: first, isWhole: true };
  try {
    return { entries: await readPages(ask, issue, name), isWhole: true };
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return { entries: first, isWhole: false };
    throw error;
  }
}

async function readPages(ask: AskJira, issue: Issue, name: keyof typeof listKeys): Promise<readonly unknown[]> {
  // By id: an entry that is deleted meanwhile moves the others, and one of them can come twice.
  const entries = new Map<string, unknown>();
  const order = name === 'comment' ? '&orderBy=created' : '';
  for (let startAt = 0; ;) {
    const path = `/rest/api/3/issue/${issue.id}/${name}?startAt=${startAt}&maxResults=${pageSize}${order}`;
    const reply = await ask(path);
    const page = reply.kind === 'json' ? asRecord(reply.body) : undefined;
    const total = countOf(page?.['total']);
    const list = page?.[listKeys[name]];
    if (total === null || !Array.isArray(list)) throw unexpectedShape(`the ${listKeys[name]} of an issue`);
    list.forEach((entry, at) => entries.set(asText(asRecord(entry)?.['id']) ?? `at ${startAt + at}`, entry));
    startAt += list.length;
    // An empty page ends it too, whatever total Jira promises: it would be empty for ever.
    if (startAt >= total || list.length === 0) return [...entries.values()];
  }
}

function countOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null;
}
