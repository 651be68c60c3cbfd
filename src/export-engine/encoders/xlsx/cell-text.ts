/** Excel's limit, in UTF-16 units. */
const LONGEST = 32_767;

/** A text as a cell may hold it: what is too long ends with a note that says so. */
export function cellText(text: string): { readonly text: string; readonly isCut: boolean } {
  if (text.length <= LONGEST) return { text, isCut: false };
  const marker = `… [cut: ${text.length} characters, and a cell holds ${LONGEST}]`;
  const end = LONGEST - marker.length;
  // A pair of surrogates is one character: half of it would be none.
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(end - 1, end + 1));
  return { text: text.slice(0, isPair ? end - 1 : end) + marker, isCut: true };
}
