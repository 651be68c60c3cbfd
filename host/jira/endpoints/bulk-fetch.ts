import type { Issue } from '../dataset';
import { byAscendingId } from '../issue-index';
import { chooseFields, expandFields, issueReply } from '../issue-reply';
import { jsonReply, refuse } from '../reply';
import { canSee } from '../visibility';
import { bodyWith, stringList, type Endpoint, type SiteContext } from './endpoint';

/** Above this a request has to name its fields; the saved OpenAPI document knows no more than this number at all. */
const maxIssuesOfAnyFields = 100;
const maxNamedFields = 100;
const manyValued = new Set(['comment', 'worklog', 'attachment']);
const heavyExpands = new Set([
  'changelog',
  'editmeta',
  'operations',
  'renderedFields',
  'transitions',
  'versionedRepresentations',
]);
const bodyProperties = ['expand', 'fields', 'fieldsByKeys', 'issueIdsOrKeys', 'properties'];

/**
 * `POST /rest/api/3/issue/bulkfetch`: the issues in ascending order of id whatever the request's order, each once. One that
 * does not exist, or that the user may not see, is left out without a word: the document keeps `issueErrors` for errors that
 * are worth a retry (BulkIssueResults), and the host has none.
 */
export const bulkFetch: Endpoint = (request, context) => {
  const body = bodyWith(request, bodyProperties);
  const asked = stringList(body, 'issueIdsOrKeys');
  const fields = stringList(body, 'fields');
  const expand = stringList(body, 'expand');
  const limit = issueLimit(fields, expand, context);
  if (asked.length === 0) return refuse(400, 'No issue IDs or keys were provided.');
  if (asked.length > limit) return refuse(400, `The number of issues requested exceeds the limit of ${limit}.`);

  const { index, viewer } = context;
  const found = new Set<Issue>();
  for (const idOrKey of asked) {
    // "a case-insensitive search" is made for keys (OpenAPI document); moved issues are not emulated.
    const issue = index.byId.get(idOrKey) ?? index.byKey.get(idOrKey.toUpperCase());
    if (issue !== undefined && canSee(viewer, issue)) found.add(issue);
  }
  const choice = chooseFields(fields, ['*all'], index);
  return jsonReply(200, {
    issues: [...found].sort(byAscendingId).map((issue) => ({
      ...issueReply(issue, { ...choice, withKey: true }, index),
      ...expandFields(expand, choice, index),
    })),
    issueErrors: [],
  });
};

/** 1,000 issues for explicitly named, single-valued fields and a light expand; else 100 (newer text of the document). */
function issueLimit(fields: readonly string[], expand: readonly string[], { bulkFetchLimit }: SiteContext): number {
  const namesItsFields =
    fields.length >= 1 &&
    fields.length <= maxNamedFields &&
    fields.every((name) => !/^[*-]/.test(name) && !manyValued.has(name));
  return namesItsFields && !expand.some((one) => heavyExpands.has(one)) ? bulkFetchLimit : maxIssuesOfAnyFields;
}
