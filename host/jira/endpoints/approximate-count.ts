import { countIssues } from '../jql/run-query';
import { jsonReply } from '../reply';
import { bodyWith, optionalString, type Endpoint } from './endpoint';

/** `POST /rest/api/3/search/approximate-count`; the host's estimate is exact. */
export const approximateCount: Endpoint = (request, { index, viewer, now }) => {
  const jql = optionalString(bodyWith(request, ['jql']), 'jql') ?? '';
  return jsonReply(200, { count: countIssues(jql, { index, viewer, now }) });
};
