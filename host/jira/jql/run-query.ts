import type { Query } from '@atlaskit/jql-ast';
import type { Issue } from '../dataset';
import type { IssueIndex } from '../issue-index';
import { canSee, type Viewer } from '../visibility';
import type { QueryContext } from './clause-field';
import { compileWhere } from './compile';
import { JqlError } from './jql-error';
import { checkOrder, sortIssues } from './order';
import { parseJql } from './parse';

export type Ask = { readonly index: IssueIndex; readonly viewer: Viewer; readonly now: number };

/**
 * The issues that the query finds and the viewer may see, in the query's order.
 * @throws JqlError also for a query without any restriction, which search/jql and approximate-count refuse
 */
export function runQuery(jql: string, ask: Ask): readonly Issue[] {
  const query = parseJql(jql);
  return sortIssues(query, find(query, ask), contextOf(ask));
}

/** How many issues `runQuery` would return; refuses what it refuses. */
export function countIssues(jql: string, ask: Ask): number {
  return find(parseJql(jql), ask).length;
}

function find(query: Query, ask: Ask): readonly Issue[] {
  const context = contextOf(ask);
  checkOrder(query, context);
  const test = compileWhere(query, context);
  if (test === null) {
    throw new JqlError('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  return ask.index.issues.filter((issue) => canSee(ask.viewer, issue) && test(issue));
}

/** What is wrong with a query that parses; empty when nothing is. */
export function problemsOf(query: Query, ask: Ask): readonly string[] {
  const context = contextOf(ask);
  return [() => compileWhere(query, context), () => checkOrder(query, context)].flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      if (error instanceof JqlError) return [error.message];
      throw error;
    }
  });
}

function contextOf({ index, viewer, now }: Ask): QueryContext {
  return { index, viewer, dates: { now, timeZone: viewer.timeZone, locale: viewer.locale } };
}
