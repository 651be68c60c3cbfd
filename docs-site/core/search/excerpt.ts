/** A piece of an excerpt; `hit` pieces are what the query met. */
export type Piece = { readonly text: string; readonly hit: boolean };

/** So many characters fit on two lines of the list. */
const LENGTH = 150;

/** The part of a text around the first word that was met, with all such words marked. */
export function excerpt(text: string, words: readonly string[]): readonly Piece[] {
  const first = text.search(pattern(words));
  const wanted = Math.max(0, Math.min(first - LENGTH / 3, text.length - LENGTH));
  const from = wanted <= 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const to = from + LENGTH >= text.length ? text.length : Math.max(from + 1, text.lastIndexOf(' ', from + LENGTH));
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  return marked(cut, words);
}

/** A text in pieces, with the words that were met marked. */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  return text
    .split(pattern(words))
    .map((piece, at) => ({ text: piece, hit: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** Longer words first, so that "backups" is marked whole where "back" was met as well; without words it meets nothing. */
function pattern(words: readonly string[]): RegExp {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.length === 0 ? /(?!)()/ : new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})`, 'giu');
}
