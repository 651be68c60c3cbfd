/** A stretch of a text, in UTF-16 units from 0, and what stands in its place. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The text with its edits, which do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = [...edits]
    .sort((one, other) => one.start - other.start)
    .flatMap((edit) => {
      const kept = text.slice(at, edit.start);
      at = edit.end;
      return [kept, edit.text];
    });
  return [...parts, text.slice(at)].join('');
}
