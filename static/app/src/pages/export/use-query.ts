import { useEffect, useReducer } from 'react';
import { checkJql, countIssues } from '../../../../../src/export-engine';
import type { RequestJira } from '../../../../../src/export-engine';
import { problemOf } from '../../problem';
import { queryReducer, startQuery } from './query-state';
import type { QueryAction, QueryState } from './query-state';

/** Long enough that Jira is not asked for every key, short enough to feel immediate. */
const pauseMs = 400;

/** The query and what Jira says about it; asks Jira after each change. */
export function useQuery(requestJira: RequestJira): [QueryState, (action: QueryAction) => void] {
  const [query, dispatch] = useReducer(queryReducer, startQuery);
  const { jql, due, round } = query;

  useEffect(() => {
    if (jql.trim() === '') return undefined;
    const timer = setTimeout(() => void ask(requestJira, jql, round, dispatch), due === 'now' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [requestJira, jql, due, round]);

  return [query, dispatch];
}

/** Dispatches `refused`, or `accepted` and then `counted`; `failed` where Jira could not be asked. */
export async function ask(
  requestJira: RequestJira,
  jql: string,
  round: number,
  dispatch: (action: QueryAction) => void,
): Promise<void> {
  try {
    const answer = await checkJql(requestJira, jql);
    if (!answer.valid) return dispatch({ type: 'refused', round, errors: answer.errors });
    dispatch({ type: 'accepted', round });
    dispatch({ type: 'counted', round, count: await countIssues(requestJira, jql) });
  } catch (error) {
    dispatch({ type: 'failed', round, problem: problemOf(error) });
  }
}
