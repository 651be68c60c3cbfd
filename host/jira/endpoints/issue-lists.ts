import { commentsIn, worklogsIn } from '../issue-lists';
import { jsonReply, refuse } from '../reply';
import type { JsonRecord } from '../value-shape';
import { queryInteger, type Endpoint } from './endpoint';
import { issueOfPath, offsetPage } from './visible-issue';

/** The documented defaults, taken for the most as well (UNVERIFIED.md). */
const mostComments = 100;
const mostWorklogs = 5000;

/** `GET /rest/api/3/issue/{issueIdOrKey}/comment`: oldest first, or as `orderBy` says, which takes `created` only. */
export const listComments: Endpoint = ({ url }, context) => {
  const comments = commentsIn(issueOfPath(url, context));
  const orderBy = url.searchParams.get('orderBy') ?? 'created';
  if (!/^[-+ ]?created$/.test(orderBy)) return refuse(400, `Comments cannot be ordered by '${orderBy}'.`);
  const ordered = orderBy.startsWith('-') ? [...comments].reverse() : comments;
  const { startAt, maxResults } = offsetPage(url, mostComments);
  const page = ordered.slice(startAt, startAt + maxResults);
  return jsonReply(200, { startAt, maxResults, total: comments.length, comments: page });
};

/** `GET /rest/api/3/issue/{issueIdOrKey}/worklog`: oldest first, of those that started in the time that is asked for. */
export const listWorklogs: Endpoint = ({ url }, context) => {
  const after = queryInteger(url, 'startedAfter') ?? -Infinity;
  const before = queryInteger(url, 'startedBefore') ?? Infinity;
  const startOf = ({ started }: JsonRecord): number => Date.parse(String(started).replace('+0000', 'Z'));
  const worklogs = worklogsIn(issueOfPath(url, context), context.index.dataset).filter((worklog) => {
    const at = startOf(worklog);
    return Number.isNaN(at) || (at > after && at < before);
  });
  const { startAt, maxResults } = offsetPage(url, mostWorklogs);
  const page = worklogs.slice(startAt, startAt + maxResults);
  return jsonReply(200, { startAt, maxResults, total: worklogs.length, worklogs: page });
};
