import { jqlTokens, meaningOf, type JqlToken } from './jql-tokens';

/**
 * What may stand where the caret is, as far as the query before it tells. `typed` is the beginning of it, without quotes;
 * a suggestion replaces the text from `from` to `to`.
 */
export type CaretPlace = { readonly typed: string; readonly from: number; readonly to: number } & CaretExpects;

export type CaretExpects =
  /** A field, `NOT` or `(`. */
  | { readonly expects: 'clause' }
  | { readonly expects: 'operator'; readonly field: string }
  /** `list` where the value stands between brackets; `operator` is in small letters, with one space between its words. */
  | { readonly expects: 'value'; readonly field: string; readonly operator: string; readonly list: boolean }
  /** `AND`, `OR`, `ORDER BY`. */
  | { readonly expects: 'connective' }
  | { readonly expects: 'orderField' }
  /** `ASC`, `DESC`. */
  | { readonly expects: 'direction' }
  /** Nothing that could be suggested. */
  | { readonly expects: 'nothing' };

/** The words with which `IN`, `NOT IN`, `IS NOT`, `WAS NOT IN` and the like begin. */
const operatorWords = new Set(['in', 'not', 'is', 'was', 'changed']);

/** `caret` counts characters of `query` before the caret. */
export function caretPlace(query: string, caret: number): CaretPlace {
  const before = jqlTokens(query.slice(0, caret));
  const last = before.at(-1);
  const inToken = last !== undefined && last.to === caret && isOpenEnded(last) ? last : undefined;
  const settled = inToken ? before.slice(0, -1) : before;
  const typed = inToken ? meaningOf(inToken.text) : '';
  const from = inToken ? inToken.from : caret;
  const expects = expectsAfter(settled);
  return { ...expects, typed, from, to: endOf(query, from, caret) };
}

/** A word goes on where the next letter is typed; a quoted text until its closing quote. */
function isOpenEnded({ kind, unfinished }: JqlToken): boolean {
  return kind === 'word' || (kind === 'quoted' && unfinished);
}

/** A word that the caret stands in is replaced whole; a quoted text that was never closed only up to the caret. */
function endOf(query: string, from: number, caret: number): number {
  if (from === caret) return caret;
  const whole = jqlTokens(query).find((token) => token.from === from);
  return whole && !whole.unfinished ? Math.max(whole.to, caret) : caret;
}

function expectsAfter(tokens: readonly JqlToken[]): CaretExpects {
  const calls = withoutArguments(tokens);
  return calls === null ? { expects: 'nothing' } : calls.reduce(step, { expects: 'clause' });
}

const beforeGroups = new Set(['in', 'and', 'or', 'not']);

/** Function calls as single words, for what is in their brackets is theirs; null inside of such brackets. */
function withoutArguments(tokens: readonly JqlToken[]): readonly JqlToken[] | null {
  const kept: JqlToken[] = [];
  let depth = 0;
  for (const token of tokens) {
    const before = kept.at(-1);
    const opensCall = token.kind === 'open' && before?.kind === 'word' && !beforeGroups.has(before.text.toLowerCase());
    if (opensCall || (depth > 0 && token.kind === 'open')) depth += 1;
    else if (depth > 0) depth -= token.kind === 'close' ? 1 : 0;
    else kept.push(token);
  }
  return depth > 0 ? null : kept;
}

function step(state: CaretExpects, token: JqlToken): CaretExpects {
  const word = token.kind === 'word' ? token.text.toLowerCase() : '';
  switch (state.expects) {
    case 'clause':
      if (token.kind === 'open' || word === 'not' || token.text === '!') return state;
      if (word === 'order' || word === 'by') return word === 'by' ? { expects: 'orderField' } : state;
      if (token.kind === 'word' || token.kind === 'quoted')
        return { expects: 'operator', field: meaningOf(token.text) };
      return { expects: 'nothing' };
    case 'operator':
      if (token.kind === 'operator') return { expects: 'value', field: state.field, operator: token.text, list: false };
      // CHANGED needs no value; its predicates (BY, FROM, TO) are left to those who know them.
      if (word === 'changed') return { expects: 'connective' };
      return operatorWords.has(word)
        ? { expects: 'value', field: state.field, operator: word, list: false }
        : { expects: 'nothing' };
    case 'value':
      return stepInValue(state, token, word);
    case 'connective':
      if (word === 'and' || word === 'or' || /^[&|]$/.test(token.text)) return { expects: 'clause' };
      if (word === 'by') return { expects: 'orderField' };
      // The end of a group of clauses, or the first word of ORDER BY.
      if (token.kind === 'close' || word === 'order') return state;
      return { expects: 'nothing' };
    case 'orderField':
      return token.kind === 'word' || token.kind === 'quoted' ? { expects: 'direction' } : { expects: 'nothing' };
    case 'direction':
      if (token.kind === 'comma') return { expects: 'orderField' };
      return word === 'asc' || word === 'desc' ? state : { expects: 'nothing' };
    case 'nothing':
      if (word === 'and' || word === 'or') return { expects: 'clause' };
      return word === 'by' ? { expects: 'orderField' } : state;
  }
}

function stepInValue(state: Extract<CaretExpects, { expects: 'value' }>, token: JqlToken, word: string): CaretExpects {
  const more = `${state.operator} ${word}`;
  if (!state.list && ['not in', 'is not', 'was not', 'was in', 'was not in'].includes(more))
    return { ...state, operator: more };
  switch (token.kind) {
    case 'open':
      return { ...state, list: true };
    case 'close':
      return { expects: 'connective' };
    case 'comma':
      return state;
    case 'word':
    case 'quoted':
      return state.list ? state : { expects: 'connective' };
    case 'operator':
      return { expects: 'nothing' };
  }
}
