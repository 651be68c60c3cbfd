import { useEffect, useReducer } from 'react';
import type { RequestJira } from '../../../../../src/export-engine';
import { askJira } from './ask-jira';
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
    const timer = setTimeout(() => void askJira(requestJira, jql, round, dispatch), due === 'now' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [requestJira, jql, due, round]);

  return [query, dispatch];
}
