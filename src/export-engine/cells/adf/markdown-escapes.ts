/** What Markdown (CommonMark with GitHub's extensions) would take for its own signs, escaped so that texts stay as they are. */

const signs = /[\\`*~[\]<]|(?<![\p{L}\p{N}]{2})_|_(?![\p{L}\p{N}]{2})|&(?=#|[a-z\d]+;|$)/giu;
// GitHub makes a link of a bare address and takes the escapes in it for part of it.
const addresses = /(?:https?:\/\/|www\.)\S+/gi;
const addressStarts = /:(?=\/\/)|(?<=www)\./gi;

/** Text inside a line. Line breaks in it are not the document's own, and come as spaces. */
export function escapeText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(signs, '\\$&')
    .replace(addresses, (address) => (address.includes('\\') ? address.replace(addressStarts, '\\$&') : address));
}

const lineSigns: readonly (readonly [RegExp, string])[] = [
  [/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=]+$|[|:\s-]*-[|:\s-]*$)/, '\\'],
  [/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\'],
];

/** A line whose inside is escaped, so that it begins no heading, list, quote, rule or table; spaces at its ends say nothing. */
export function escapeLine(line: string): string {
  const trimmed = line.replace(/^[ \t]+|[ \t]+$/g, '');
  return /^[#>+\-=|:\d]/.test(trimmed)
    ? lineSigns.reduce((text, [sign, escape]) => text.replace(sign, escape), trimmed)
    : trimmed;
}

/** Code in a line, between more backticks than it holds in a row. */
export function codeSpan(text: string): string {
  const code = text.replaceAll('\n', ' ');
  const fence = fenceFor(code, 1);
  const padded = /^`|`$|^ .*[^ ].* $/.test(code) ? ` ${code} ` : code;
  return fence + padded + fence;
}

/** Backticks, at least so many, that the text does not hold in a row. */
export function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}
