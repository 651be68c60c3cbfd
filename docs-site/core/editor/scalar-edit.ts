import { stringify, type Scalar } from 'yaml';
import type { Edit } from './edit';

/** The edit that gives a scalar another value; none where it has it already. A text over several lines keeps its line breaks. */
export function scalarEdit({ value, range, type }: Scalar, to: unknown, text: string): readonly Edit[] {
  const wanted = sameKind(value, to);
  if (String(value) === String(wanted)) return [];
  const [start, end] = range ?? [0, 0];
  if (typeof value === 'string' && typeof wanted === 'string' && /\n/.test(text.slice(start, end).trimEnd())) {
    const inside = editInside(value, wanted, text.slice(start, end));
    if (inside !== null) return [{ ...inside, start: start + inside.start, end: start + inside.end }];
  }
  // In brackets, because then a comma or a brace is quoted too.
  const written = stringify([wanted], { lineWidth: 0, singleQuote: type !== 'QUOTE_DOUBLE', collectionStyle: 'flow' });
  const block = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  return [{ start, end, text: written.trim().replace(/^\[ ?/, '').replace(/ ?\]$/, '') + (block ? '\n' : '') }];
}

/** A number stays one, although a form's text field hands it over in letters; so does what was not stated before. */
function sameKind(was: unknown, to: unknown): unknown {
  const digits = typeof to === 'string' && /^\d+$/.test(to);
  return digits && (typeof was === 'number' || was === 'not stated') ? Number(to) : to;
}

/** The one stretch in which two values differ, where it stands in the source of the old one; null where that cannot be told. */
function editInside(old: string, wanted: string, source: string): Edit | null {
  const places = placesIn(old, source);
  if (places === null) return null;
  const shorter = Math.min(old.length, wanted.length);
  let before = 0;
  while (before < shorter && old[before] === wanted[before]) before++;
  let behind = 0;
  while (behind < shorter - before && old[old.length - 1 - behind] === wanted[wanted.length - 1 - behind]) behind++;
  const start = places[before];
  const end = places[old.length - behind];
  if (start === undefined || end === undefined) return null;
  return { start, end, text: wanted.slice(before, wanted.length - behind) };
}

/** Where each character of a value stands in its source, and where it ends; null where the source is not its plain words. */
function placesIn(value: string, source: string): readonly number[] | null {
  const places: number[] = [];
  let at = /^[>|][^\n]*\n/.exec(source)?.[0].length ?? 0;
  for (const character of value) {
    if (/\s/.test(character)) {
      // A line break of the source, with the blanks around it, is one blank of the value.
      const blanks = /^\s+/.exec(source.slice(at))?.[0].length ?? 0;
      if (blanks === 0) return null;
      places.push(at);
      at += blanks;
    } else {
      if (places.length === 0) at += /^\s*/.exec(source.slice(at))?.[0].length ?? 0;
      if (!source.startsWith(character, at)) return null;
      for (let unit = 0; unit < character.length; unit++) places.push(at + unit);
      at += character.length;
    }
  }
  return [...places, at];
}
