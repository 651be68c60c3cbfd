import { AppError } from '../../app-error';
import { systemClock } from '../clock';
import type { RequestJira } from '../request-jira';
import { connectJira } from './connection';
import { asArray, asRecord } from './json';
import { unexpectedShape } from './unexpected-shape';

export type JqlCheck = { readonly valid: true } | { readonly valid: false; readonly errors: readonly string[] };

const noQuery = 'Write a JQL query, for example: project = OBK ORDER BY created DESC';

/**
 * Jira's own judgement of a query (`POST jql/parse`, strict): its sentences, in its order, where it says no.
 * A valid query can still be refused by the search, which wants at least one restriction in it.
 */
export async function checkJql(requestJira: RequestJira, jql: string): Promise<JqlCheck> {
  if (jql.trim() === '') return { valid: false, errors: [noQuery] };
  const ask = connectJira({ requestJira, clock: systemClock });
  const reply = await ask('/rest/api/3/jql/parse?validation=strict', { queries: [jql] });
  if (reply.kind === 'refused') return { valid: false, errors: reply.reasons };

  const [parsed] = asArray(asRecord(reply.body)?.['queries']).map(asRecord);
  if (!parsed) throw unexpectedShape('the parsed query');
  const errors = asArray(parsed['errors']).filter((error): error is string => typeof error === 'string');
  return errors.length === 0 ? { valid: true } : { valid: false, errors };
}

/** About how many issues the query finds (`POST search/approximate-count`): for people, never to stop reading by. */
export async function countIssues(requestJira: RequestJira, jql: string): Promise<number> {
  if (jql.trim() === '') throw new AppError('JQL_INVALID', noQuery);
  const ask = connectJira({ requestJira, clock: systemClock });
  const reply = await ask('/rest/api/3/search/approximate-count', { jql });
  if (reply.kind === 'refused') throw jqlInvalid(reply.reasons);
  const count = asRecord(reply.body)?.['count'];
  if (typeof count !== 'number') throw unexpectedShape('the number of issues');
  return count;
}

export function jqlInvalid(reasons: readonly string[]): AppError {
  const words = reasons.length === 0 ? 'it gives no reason.' : reasons.join(' ');
  return new AppError('JQL_INVALID', `Jira does not accept this query: ${words} Correct the JQL and try again.`);
}
