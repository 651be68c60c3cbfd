import { jqlTokens, meaningOf, type JqlToken } from './jql-suggestions/jql-tokens';

/**
 * One condition of a query, as it is written there. `field` and `operator` are in small letters, and `''` where it begins
 * otherwise (with a bracket, with NOT); `values` are those of `field = value` and `field in (value, value)`, else none.
 */
export type Clause = {
  readonly text: string;
  readonly field: string;
  readonly operator: string;
  readonly values: readonly string[];
};

/** The conditions that all have to hold, and `ORDER BY …`, or `''`. */
export type QueryParts = { readonly clauses: readonly Clause[]; readonly order: string };

/** Null where the query cannot be taken apart: a quote or a bracket is open, or a condition is missing. */
export function partsOf(jql: string): QueryParts | null {
  const tokens = jqlTokens(jql);
  const depths = depthsOf(tokens);
  if (depths === null || tokens.some(({ unfinished }) => unfinished)) return null;
  const isWord = (index: number, ...words: readonly string[]) =>
    depths[index] === 0 && words.includes(tokens[index]?.text.toLowerCase() ?? '');

  const orderAt = tokens.findIndex((_, index) => isWord(index, 'order') && isWord(index + 1, 'by'));
  const order = orderAt < 0 ? '' : jql.slice(tokens[orderAt]!.from).trim();
  const body = orderAt < 0 ? tokens : tokens.slice(0, orderAt);
  if (body.length === 0) return { clauses: [], order };
  // OR binds weaker than AND, so that only the whole can be narrowed.
  if (body.some((_, index) => isWord(index, 'or', '|')))
    return { clauses: [clauseOf(`(${textOf(jql, body)})`)], order };

  const clauses: JqlToken[][] = [[]];
  body.forEach((token, index) => {
    if (!isWord(index, 'and', '&')) clauses.at(-1)!.push(token);
    else if (!isWord(index - 1, '&')) clauses.push([]); // `&&` is one word of two pieces
  });
  // An AND at the end is what stands there while somebody types.
  if (clauses.at(-1)!.length === 0) clauses.pop();
  if (clauses.some((clause) => clause.length === 0)) return null;
  return { clauses: clauses.map((clause) => clauseOf(textOf(jql, clause))), order };
}

export function jqlOfParts({ clauses, order }: QueryParts): string {
  const body = clauses.map(({ text }) => text).join(' AND ');
  return [body, order].filter((part) => part !== '').join(' ');
}

export function clauseOf(text: string): Clause {
  const [first, second, ...rest] = jqlTokens(text);
  const begins = first && second && isName(first) && second.kind !== 'open';
  if (!begins || first.text.toLowerCase() === 'not') return { text, field: '', operator: '', values: [] };
  const operator = second.text.toLowerCase();
  return { text, field: meaningOf(first.text).toLowerCase(), operator, values: valuesOf(operator, rest) };
}

/** Whether two conditions are the same but for spaces, and capital letters in words that are not quoted. */
export function sameClause(a: string, b: string): boolean {
  return formOf(a) === formOf(b);
}

function formOf(text: string): string {
  return jqlTokens(text)
    .map(({ kind, text }) => (kind === 'quoted' ? text : text.toLowerCase()))
    .join(' ');
}

function valuesOf(operator: string, tokens: readonly JqlToken[]): readonly string[] {
  const [first] = tokens;
  if (operator === '=' && tokens.length === 1 && first && isName(first)) return [meaningOf(first.text)];
  const inner = tokens.slice(1, -1);
  const isList = operator === 'in' && first?.kind === 'open' && inner.every((token) => token.kind !== 'open');
  return isList ? inner.filter(isName).map(({ text }) => meaningOf(text)) : [];
}

function isName({ kind }: JqlToken): boolean {
  return kind === 'word' || kind === 'quoted';
}

/** How many brackets are open around each piece; null where they do not match. */
function depthsOf(tokens: readonly JqlToken[]): readonly number[] | null {
  const depths: number[] = [];
  let open = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') open += 1;
    depths.push(open); // brackets themselves count as within
    if (kind === 'close') open -= 1;
    if (open < 0) return null;
  }
  return open === 0 ? depths : null;
}

/** As it is written, from the first piece to the last. */
function textOf(jql: string, tokens: readonly JqlToken[]): string {
  return jql.slice(tokens[0]!.from, tokens.at(-1)!.to);
}
