/** A range of a text in UTF-16 units, `to` exclusive. */
export type Range = { readonly from: number; readonly to: number };

/** A line whose label is known: `secrets` are the ranges of it that must go. A clean line has none. */
export type LabelledLine = {
  /** What kind of secret; `clean` of a line without one. */
  readonly type: string;
  readonly text: string;
  readonly secrets: readonly Range[];
};

/** Where a part of a text stands; the last place, because an assignment names its value last. Throws where it does not. */
export function rangeOf(text: string, part: string): Range {
  const from = text.lastIndexOf(part);
  if (from < 0) throw new Error(`"${part}" is not in "${text}".`);
  return { from, to: from + part.length };
}
