import type { Issue } from '../dataset';
import { refuse } from '../reply';
import { canSee } from '../visibility';
import { queryInteger, type SiteContext } from './endpoint';

/** The issue of `/rest/api/3/issue/{issueIdOrKey}/…`; 404 where it is not there or not for this user. */
export function issueOfPath(url: URL, { index, viewer }: SiteContext): Issue {
  const idOrKey = decodeURIComponent(url.pathname.split('/')[5] ?? '');
  const issue = index.byId.get(idOrKey) ?? index.byKey.get(idOrKey.toUpperCase());
  if (issue !== undefined && canSee(viewer, issue)) return issue;
  return refuse(404, 'Issue does not exist or you do not have permission to see it.');
}

/** `startAt` and `maxResults` of an endpoint that pages by offset. */
export function offsetPage(url: URL, most: number): { readonly startAt: number; readonly maxResults: number } {
  const startAt = Math.max(0, queryInteger(url, 'startAt') ?? 0);
  const asked = queryInteger(url, 'maxResults') ?? most;
  return { startAt, maxResults: Math.max(0, Math.min(asked, most)) };
}
