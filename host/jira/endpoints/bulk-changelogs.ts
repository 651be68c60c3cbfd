import type { Issue } from '../dataset';
import { byAscendingId } from '../issue-index';
import { historiesIn } from '../issue-lists';
import { readPageToken, writePageToken } from '../page-token';
import { jsonReply, refuse } from '../reply';
import { isRecord, type JsonRecord } from '../value-shape';
import { canSee } from '../visibility';
import { bodyWith, optionalInteger, optionalString, stringList, type Endpoint, type SiteContext } from './endpoint';

const maxIssues = 1000;
const maxFields = 10;
const defaultPage = 1000;
const maxPage = 10_000;

/**
 * `POST /rest/api/3/changelog/bulkfetch`: the changes of up to 1,000 issues, "sorted by changelog date and issue IDs"
 * (OpenAPI document), a page of them with a token while there are more. A page groups its changes by issue, so that one
 * issue may stand in several pages. Issues that are not there or not visible are left out.
 */
export const bulkChangelogs: Endpoint = (request, context) => {
  const body = bodyWith(request, ['fieldIds', 'issueIdsOrKeys', 'maxResults', 'nextPageToken']);
  const asked = stringList(body, 'issueIdsOrKeys');
  const fieldIds = stringList(body, 'fieldIds');
  const maxResults = optionalInteger(body, 'maxResults') ?? defaultPage;
  if (asked.length === 0) return refuse(400, 'No issue IDs or keys were provided.');
  if (asked.length > maxIssues) return refuse(400, `The number of issues requested exceeds the limit of ${maxIssues}.`);
  if (fieldIds.length > maxFields) return refuse(400, `The number of fields exceeds the limit of ${maxFields}.`);
  if (maxResults < 1 || maxResults > maxPage) {
    return refuse(400, `The maxResults parameter must be between 1 and ${maxPage}.`);
  }
  const token = optionalString(body, 'nextPageToken');
  const { accountId } = context.viewer;
  // Stands in for the query that a search's token is bound to.
  const question = JSON.stringify([asked, fieldIds]);
  const walk = token ? readPageToken(token, question, accountId, context.now) : { offset: 0, startedAt: context.now };
  const changes = changesOf(visibleIssues(asked, context), fieldIds, context);
  const end = walk.offset + maxResults;
  return jsonReply(200, {
    issueChangeLogs: groupedByIssue(changes.slice(walk.offset, end)),
    ...(end < changes.length
      ? { nextPageToken: writePageToken({ offset: end, startedAt: walk.startedAt, jql: question, accountId }) }
      : {}),
  });
};

type Change = { readonly issueId: string; readonly history: JsonRecord };

function visibleIssues(asked: readonly string[], { index, viewer }: SiteContext): readonly Issue[] {
  const found = new Set<Issue>();
  for (const idOrKey of asked) {
    const issue = index.byId.get(idOrKey) ?? index.byKey.get(idOrKey.toUpperCase());
    if (issue !== undefined && canSee(viewer, issue)) found.add(issue);
  }
  return [...found].sort(byAscendingId);
}

function changesOf(issues: readonly Issue[], fieldIds: readonly string[], { index }: SiteContext): readonly Change[] {
  const concerns = ({ items }: JsonRecord): boolean =>
    fieldIds.length === 0 ||
    (Array.isArray(items) && items.some((item) => isRecord(item) && fieldIds.includes(String(item.fieldId))));
  const changes = issues.flatMap((issue) =>
    historiesIn(issue, index.dataset)
      .filter(concerns)
      .map((history): Change => ({ issueId: issue.id, history })),
  );
  // Stable: changes of one instant stay in the order of their issues.
  const timeOf = ({ history }: Change): string => String(history.created);
  return changes.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : timeOf(one) > timeOf(other) ? 1 : 0));
}

function groupedByIssue(changes: readonly Change[]) {
  const groups = new Map<string, JsonRecord[]>();
  for (const { issueId, history } of changes) {
    const group = groups.get(issueId);
    if (group) group.push(history);
    else groups.set(issueId, [history]);
  }
  return [...groups].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
}
