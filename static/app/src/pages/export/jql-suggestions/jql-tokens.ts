/** A piece of a query with its place: `from` is the index of its first character, `to` is one beyond its last. */
export type JqlToken = {
  readonly kind: 'word' | 'quoted' | 'operator' | 'open' | 'close' | 'comma';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Of a quoted text: whether its end is missing. */
  readonly unfinished: boolean;
};

const pieces = /\s+|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|!~|!=|<=|>=|[=<>~!&|]|[(),]|[^\s"'=<>~!&|(),]+/gs;

/** The pieces of a query, however wrong it is; spaces are left out. */
export function jqlTokens(text: string): JqlToken[] {
  return [...text.matchAll(pieces)].flatMap((match): JqlToken[] => {
    const [piece] = match;
    if (piece.trim() === '') return [];
    const place = { text: piece, from: match.index, to: match.index + piece.length };
    const quote = /^["']/.exec(piece)?.[0];
    if (quote) return [{ ...place, kind: 'quoted', unfinished: !isClosed(piece, quote) }];
    const kind = { '(': 'open', ')': 'close', ',': 'comma' } as const;
    if (piece in kind) return [{ ...place, kind: kind[piece as keyof typeof kind], unfinished: false }];
    return [{ ...place, kind: /^[=<>~!&|]/.test(piece) ? 'operator' : 'word', unfinished: false }];
  });
}

function isClosed(piece: string, quote: string): boolean {
  return piece.length > 1 && piece.endsWith(quote) && (/\\*$/.exec(piece.slice(0, -1))?.[0].length ?? 0) % 2 === 0;
}

/** What a word or a quoted text stands for. */
export function meaningOf(text: string): string {
  const quote = /^["']/.exec(text)?.[0];
  if (!quote) return text;
  return text.slice(1, isClosed(text, quote) ? -1 : undefined).replaceAll(/\\(.)/gs, '$1');
}

/** A value as a query takes it: quoted, unless it is a plain word that JQL does not reserve. */
export function quotedValue(value: string): string {
  const plain = /^[A-Za-z_][\w-]*$|^\d+$/.test(value) && !reserved.has(value.toLowerCase());
  return plain ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** The words of JQL itself, and those nearest to a value among the some 500 that Jira keeps for later. */
const reserved = new Set(
  (
    'and or not in is was changed empty null order by asc desc after before during from on to add all any as at begin ' +
    'between by case char check cursor data date default define delete drop each else end execute exists explain field ' +
    'file for function go grant group having if index inner input insert into join last left like limit lock max min ' +
    'mode modify new next null number of online option outer output power previous primary prior privileges public raw ' +
    'register remove rename reset resource result return right row rows select session set share size some sqrt start ' +
    'string sum sync table then transaction trigger true false union unique update user using values view when whenever ' +
    'where while window with work write'
  ).split(' '),
);
