/** Whatever is not surely a character that stands for itself; without the `u` flag, three times as fast. */
const needsCare = /[^\t\n -%'-;=?-^`-\uD7FF\uE000-\uFFFD]/;
const special = /[&<>\uFFFE\uFFFF]|[^\P{Cc}\t\n\u007F-\u009F]|_(?=x[\dA-Fa-f]{4}_)/gu;

/**
 * A text inside an element of a sheet. What XML cannot hold, and CR, which it would turn into LF, is written as `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19); a text that looks like that has its `_` written so, and comes back as it was. Half a surrogate
 * pair is left to the encoder to UTF-8, which writes U+FFFD: LibreOffice loses the next letter behind `_xD800_`.
 */
export function xmlText(text: string): string {
  return needsCare.test(text) ? text.replace(special, escaped) : text;
}

/** Spaces at the ends are lost unless the element around them says that they are meant, with this attribute. */
export const PRESERVE = ' xml:space="preserve"';

/** Whether a text has such spaces. */
export function isPadded(text: string): boolean {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32;
}

function escaped(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
