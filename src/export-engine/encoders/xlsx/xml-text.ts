const needsCare = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x/u;
const special = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu;

/**
 * A text inside an element of a sheet. What XML cannot hold, and CR, which it would turn into LF, is written as `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19); a text that looks like that has its `_` written so, and comes back as it was.
 */
export function xmlText(text: string): string {
  return needsCare.test(text) ? text.replace(special, escaped) : text;
}

function escaped(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  // XML allows these two, and the controls after ASCII, as they are.
  if (character === '\n' || character === '\t' || (character >= '\u007F' && character <= '\u009F')) return character;
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
