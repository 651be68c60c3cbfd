const needsCare = /[&<>_\uFFFE\uFFFF]|[^\P{Cc}\t\n\u007F-\u009F]/u;
const special = /[&<>\uFFFE\uFFFF]|[^\P{Cc}\t\n\u007F-\u009F]|_(?=x[\dA-Fa-f]{4}_)/gu;

/**
 * A text inside an element of a sheet. What XML cannot hold, and CR, which it would turn into LF, is written as `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19); a text that looks like that has its `_` written so, and comes back as it was. Half a surrogate
 * pair is left to the encoder to UTF-8, which writes U+FFFD: LibreOffice loses the next letter behind `_xD800_`.
 */
export function xmlText(text: string): string {
  return needsCare.test(text) ? text.replace(special, escaped) : text;
}

/** Spaces at the ends are lost unless the element says that they are meant. */
export function textElement(text: string): string {
  const isPadded = text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32;
  return `<t${isPadded ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t>`;
}

function escaped(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
