import type { AskJira } from '../jira/connection';
import type { Issue } from '../jira/issue';
import type { ReadIssue } from '../tables/related-input';
import { readChangelogs } from './changelogs';
import { readWholeList } from './whole-lists';

export type ListName = 'comment' | 'worklog' | 'changelog';

/** `isWhole` is false where the issue vanished while its lists were read. */
export type ListedIssue = ReadIssue & { readonly isWhole: boolean };

/** Reads what issues do not bring along: these lists, all of each, side by side. */
export function listReader(
  ask: AskJira,
  lists: ReadonlySet<ListName>,
): (issues: ReadonlyMap<string, Issue>) => Promise<ReadonlyMap<string, ListedIssue>> {
  const readListed = async (issue: Issue): Promise<ListedIssue> => {
    const readIf = async (name: 'comment' | 'worklog') => (lists.has(name) ? readWholeList(ask, issue, name) : null);
    const [comments, worklogs] = await Promise.all([readIf('comment'), readIf('worklog')]);
    return {
      issue,
      ...(comments && { comments: comments.entries }),
      ...(worklogs && { worklogs: worklogs.entries }),
      isWhole: comments?.isWhole !== false && worklogs?.isWhole !== false,
    };
  };

  return async (issues) => {
    const [changelogs, listed] = await Promise.all([
      lists.has('changelog') ? readChangelogs(ask, [...issues.keys()]) : null,
      Promise.all([...issues.values()].map(readListed)),
    ]);
    return new Map(
      listed.map((read) => {
        const { id } = read.issue;
        return [id, changelogs ? { ...read, changelog: changelogs.get(id) ?? [] } : read];
      }),
    );
  };
}
