import type { Problem } from '../../problem';
import { jqlOf, noQuickStart, startJql } from './quick-starts';
import type { QuickStart } from './quick-starts';

/** What Jira says about the query. */
export type QueryCheck =
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly errors: readonly string[] }
  | { readonly status: 'accepted'; readonly count: number | null } // null while Jira counts
  | { readonly status: 'unknown'; readonly problem: Problem }; // Jira could not be asked

/**
 * `made` is the latest query of a quick start: what else stands in the box was written by hand. `replaced` is the query
 * written by hand that a quick start replaced, until somebody types or restores it; null where none was.
 * `due` says when to ask Jira: soon while somebody types, now after a choice or Enter. `round` makes each asking new.
 */
export type QueryState = {
  readonly jql: string;
  readonly quickStart: QuickStart;
  readonly made: string;
  readonly replaced: string | null;
  readonly check: QueryCheck;
  readonly due: 'soon' | 'now';
  readonly round: number;
};

/** Answers carry the round that they answer, so that a late answer to an older question changes nothing. */
export type QueryAction =
  | { readonly type: 'typed'; readonly jql: string }
  | { readonly type: 'chose'; readonly quickStart: QuickStart }
  | { readonly type: 'opened'; readonly jql: string }
  | { readonly type: 'restored' }
  | { readonly type: 'askedAgain' }
  | { readonly type: 'refused'; readonly round: number; readonly errors: readonly string[] }
  | { readonly type: 'accepted'; readonly round: number }
  | { readonly type: 'counted'; readonly round: number; readonly count: number }
  | { readonly type: 'failed'; readonly round: number; readonly problem: Problem };

export const startQuery: QueryState = {
  jql: startJql,
  quickStart: noQuickStart,
  made: startJql,
  replaced: null,
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
      return asking({ ...state, jql: action.jql, quickStart: noQuickStart, replaced: null, due: 'soon' });
    case 'chose':
      return asking(withChosen(state, action.quickStart));
    case 'opened':
      return asking({ ...state, jql: action.jql, quickStart: noQuickStart, replaced: null, due: 'now' });
    case 'restored':
      return state.replaced === null
        ? state
        : asking({ ...state, jql: state.replaced, quickStart: noQuickStart, replaced: null, due: 'now' });
    case 'askedAgain':
      return asking({ ...state, due: 'now' });
    default:
      return action.round === state.round ? { ...state, check: checkOf(action) } : state;
  }
}

function withChosen(state: QueryState, quickStart: QuickStart): QueryState {
  const jql = jqlOf(quickStart);
  const byHand = !['', state.made].includes(state.jql.trim());
  const own = byHand ? state.jql : state.replaced;
  return { ...state, jql, quickStart, made: jql, replaced: own?.trim() === jql ? null : own, due: 'now' };
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
