/** Excel's limit, in UTF-16 units. */
const LONGEST = 32_767;

/** The text itself, or, where it is longer than a cell may be, its beginning with a note that says so. */
export function fittingText(text: string): string {
  if (text.length <= LONGEST) return text;
  const marker = `… [cut: ${text.length} characters, and a cell holds ${LONGEST}]`;
  const end = LONGEST - marker.length;
  // A pair of surrogates is one character: half of it would be none.
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(end - 1, end + 1));
  return text.slice(0, isPair ? end - 1 : end) + marker;
}
