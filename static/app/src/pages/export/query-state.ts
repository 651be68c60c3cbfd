import type { Problem } from '../../problem';
import { withFilter, type QueryFilter } from './query-filters';
import { clauseOf, jqlOfParts, partsOf } from './query-parts';

const startClause = 'created >= -30d';
const newestFirst = 'ORDER BY created DESC';

/** What Jira says about the query. */
export type QueryCheck =
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly errors: readonly string[] }
  | { readonly status: 'accepted'; readonly count: number | null } // null while Jira counts
  | { readonly status: 'unknown'; readonly problem: Problem }; // Jira could not be asked

/**
 * `isStart` while nothing is asked for yet: the query is only there so that something can be seen, and gives way to the first
 * choice, so that choosing a project finds all of its issues. `replaced` is a query that could not be taken apart, and that a
 * filter replaced, until somebody types or restores it; null where none was.
 * `due` says when to ask Jira: soon while somebody types, now after a choice or Enter. `round` makes each asking new.
 */
export type QueryState = {
  readonly jql: string;
  readonly isStart: boolean;
  readonly replaced: string | null;
  readonly check: QueryCheck;
  readonly due: 'soon' | 'now';
  readonly round: number;
};

/** Answers carry the round that they answer, so that a late answer to an older question changes nothing. */
export type QueryAction =
  | { readonly type: 'typed'; readonly jql: string }
  | { readonly type: 'chose'; readonly filter: QueryFilter; readonly clauses: readonly string[] }
  | { readonly type: 'opened'; readonly jql: string }
  | { readonly type: 'restored' }
  | { readonly type: 'askedAgain' }
  | { readonly type: 'refused'; readonly round: number; readonly errors: readonly string[] }
  | { readonly type: 'accepted'; readonly round: number }
  | { readonly type: 'counted'; readonly round: number; readonly count: number }
  | { readonly type: 'failed'; readonly round: number; readonly problem: Problem };

/** Jira's own habit of showing what is new. */
export const startQuery: QueryState = {
  jql: `${startClause} ${newestFirst}`,
  isStart: true,
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
      return asking({ ...state, jql: action.jql, isStart: false, replaced: null, due: 'soon' });
    case 'chose':
      return asking(withChosen(state, action.filter, action.clauses));
    case 'opened':
      return asking({ ...state, jql: action.jql, isStart: false, replaced: null, due: 'now' });
    case 'restored':
      return state.replaced === null
        ? state
        : asking({ ...state, jql: state.replaced, isStart: false, replaced: null, due: 'now' });
    case 'askedAgain':
      return asking({ ...state, due: 'now' });
    default:
      return action.round === state.round ? { ...state, check: checkOf(action) } : state;
  }
}

function withChosen(state: QueryState, filter: QueryFilter, clauses: readonly string[]): QueryState {
  const written = partsOf(state.jql);
  const parts = { order: written?.order ?? '', clauses: state.isStart ? [] : (written?.clauses ?? []) };
  const chosen = withFilter(parts, filter, clauses);
  const isStart = chosen.clauses.length === 0;
  const jql = jqlOfParts({
    clauses: isStart ? [clauseOf(startClause)] : chosen.clauses,
    order: parts.order === '' && parts.clauses.length === 0 ? newestFirst : parts.order,
  });
  return { ...state, jql, isStart, replaced: written === null ? state.jql : state.replaced, due: 'now' };
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
