import { chooseFields, expandFields, issueReply } from '../issue-reply';
import type { Issue } from '../dataset';
import type { IssueIndex } from '../issue-index';
import { runQuery, type Ask } from '../jql/run-query';
import { readPageToken, writePageToken } from '../page-token';
import { jsonReply, refuse } from '../reply';
import {
  bodyWith,
  optionalInteger,
  optionalString,
  queryInteger,
  queryList,
  stringList,
  type ApiRequest,
  type Endpoint,
} from './endpoint';

/** "It returns max 5000 issues", and that many only for id or key (OpenAPI document). */
const maxPage = 5000;
/** What a page holds at most when fields are asked for; measured by API users, not documented. */
const maxPageWithFields = 100;
const defaultPage = 50;

type Search = {
  readonly jql: string;
  readonly nextPageToken: string | undefined;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
};

/**
 * `GET` and `POST /rest/api/3/search/jql`: one page of issues in the query's order, a token while there are more, never
 * a total. A `GET` is read from its query string, a `POST` from its body alone.
 */
export const searchJql: Endpoint = (request, { index, viewer, now }) => {
  const search = request.body === null ? fromQuery(request) : fromBody(request);
  const walk = search.nextPageToken
    ? readPageToken(search.nextPageToken, search.jql, viewer.accountId, now)
    : { offset: 0, startedAt: now };
  if (search.maxResults < 1 || search.maxResults > maxPage) {
    return refuse(400, `The maxResults parameter must be between 1 and ${maxPage}.`);
  }
  const choice = chooseFields(search.fields, ['id'], index);
  const size = choice.idsOnly ? search.maxResults : Math.min(search.maxResults, maxPageWithFields);
  const found = foundBy(search.jql, { index, viewer, now: walk.startedAt });
  const end = walk.offset + size;
  const isLast = end >= found.length;
  const position = { offset: end, startedAt: walk.startedAt, jql: search.jql, accountId: viewer.accountId };
  return jsonReply(200, {
    issues: found.slice(walk.offset, end).map((issue) => issueReply(issue, choice, index)),
    ...(isLast ? {} : { nextPageToken: writePageToken(position) }),
    isLast,
    ...expandFields(search.expand, choice, index),
  });
};

/** The latest walk's issues: a walk over a million asks 200 times, and finds the same each time. */
const latest = new WeakMap<IssueIndex, { readonly walk: string; readonly found: readonly Issue[] }>();

function foundBy(jql: string, ask: Ask): readonly Issue[] {
  const walk = JSON.stringify([jql, ask.viewer.accountId, ask.now]);
  const known = latest.get(ask.index);
  if (known?.walk === walk) return known.found;
  const found = runQuery(jql, ask);
  latest.set(ask.index, { walk, found });
  return found;
}

function fromQuery({ url }: ApiRequest): Search {
  return {
    jql: url.searchParams.get('jql') ?? '',
    nextPageToken: url.searchParams.get('nextPageToken') ?? undefined,
    maxResults: queryInteger(url, 'maxResults') ?? defaultPage,
    fields: queryList(url, 'fields'),
    expand: queryList(url, 'expand'),
  };
}

const bodyProperties = [
  'expand',
  'fields',
  'fieldsByKeys',
  'jql',
  'maxResults',
  'nextPageToken',
  'properties',
  'reconcileIssues',
];

function fromBody(request: ApiRequest): Search {
  const body = bodyWith(request, bodyProperties);
  return {
    jql: optionalString(body, 'jql') ?? '',
    nextPageToken: optionalString(body, 'nextPageToken'),
    maxResults: optionalInteger(body, 'maxResults') ?? defaultPage,
    fields: stringList(body, 'fields'),
    expand: (optionalString(body, 'expand') ?? '').split(',').filter((one) => one !== ''),
  };
}
