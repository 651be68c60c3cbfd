import type { Problem } from '../../problem';
import { jqlOf, noQuickStart, startJql } from './quick-starts';
import type { QuickStart } from './quick-starts';

/** What Jira says about the query. */
export type QueryCheck =
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly errors: readonly string[] }
  | { readonly status: 'accepted'; readonly count: number | null } // null while Jira counts
  | { readonly status: 'unknown'; readonly problem: Problem }; // Jira could not be asked

/** `due` says when to ask Jira: soon while somebody types, now after a choice or Enter. `round` makes each asking new. */
export type QueryState = {
  readonly jql: string;
  readonly quickStart: QuickStart;
  readonly check: QueryCheck;
  readonly due: 'soon' | 'now';
  readonly round: number;
};

/** Answers carry the round that they answer, so that a late answer to an older question changes nothing. */
export type QueryAction =
  | { readonly type: 'typed'; readonly jql: string }
  | { readonly type: 'chose'; readonly quickStart: QuickStart }
  | { readonly type: 'askedAgain' }
  | { readonly type: 'refused'; readonly round: number; readonly errors: readonly string[] }
  | { readonly type: 'accepted'; readonly round: number }
  | { readonly type: 'counted'; readonly round: number; readonly count: number }
  | { readonly type: 'failed'; readonly round: number; readonly problem: Problem };

export const startQuery: QueryState = {
  jql: startJql,
  quickStart: noQuickStart,
  check: { status: 'waiting' },
  due: 'now',
  round: 0,
};

const nothingWritten: QueryCheck = {
  status: 'refused',
  errors: ['Write a JQL query, or choose a project or a filter above.'],
};

export function queryReducer(state: QueryState, action: QueryAction): QueryState {
  switch (action.type) {
    case 'typed':
      return asking({ ...state, jql: action.jql, quickStart: noQuickStart, due: 'soon' });
    case 'chose':
      return asking({ ...state, jql: jqlOf(action.quickStart), quickStart: action.quickStart, due: 'now' });
    case 'askedAgain':
      return asking({ ...state, due: 'now' });
    default:
      return action.round === state.round ? { ...state, check: checkOf(action) } : state;
  }
}

function asking(state: QueryState): QueryState {
  const check: QueryCheck = state.jql.trim() === '' ? nothingWritten : { status: 'waiting' };
  return { ...state, check, round: state.round + 1 };
}

function checkOf(answer: Extract<QueryAction, { round: number }>): QueryCheck {
  switch (answer.type) {
    case 'refused':
      return { status: 'refused', errors: answer.errors };
    case 'accepted':
      return { status: 'accepted', count: null };
    case 'counted':
      return { status: 'accepted', count: answer.count };
    case 'failed':
      // A query can be well formed and still be refused, for example where it is not bounded.
      return answer.problem.code === 'JQL_INVALID'
        ? { status: 'refused', errors: [answer.problem.message] }
        : { status: 'unknown', problem: answer.problem };
  }
}
