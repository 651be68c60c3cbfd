import { checkJql, countIssues } from '../../../../../src/export-engine';
import type { RequestJira } from '../../../../../src/export-engine';
import { caughtProblem } from '../../problem';
import type { QueryAction } from './query-state';

/** Dispatches `refused`, or `accepted` and then `counted`; `failed` where Jira could not be asked. */
export async function askJira(
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
    dispatch({ type: 'failed', round, problem: caughtProblem(error) });
  }
}
