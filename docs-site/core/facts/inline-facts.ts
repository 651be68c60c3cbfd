import { factAtPath } from './fact-at-path';

/** `:fact[backups.openbook.frequency]` in a text stands for the fact at that path. */
export const INLINE_FACT = /:fact\[([^\]\s]+)\]/g;

/** A fact may name a fact that names a fact; deeper than this they name each other in a circle. */
const DEPTH = 3;

export type InlineFacts = { readonly text: string; readonly problems: readonly string[] };

/** The text with every inline fact written out, and why where one cannot be. "not stated" stays those two words. */
export function withInlineFacts(facts: object, text: string): InlineFacts {
  const problems: string[] = [];
  let written = text;
  for (let depth = 0; depth < DEPTH && written.includes(':fact['); depth++) {
    written = written.replace(INLINE_FACT, (_, path: string) => {
      const fact = factAtPath(facts, path);
      if (!fact.found) problems.push(fact.why);
      return fact.found ? fact.text : '';
    });
  }
  if (written.includes(':fact[')) problems.push('Facts name each other in a circle, or a ":fact[" is not closed.');
  return { text: written, problems };
}

/** The same facts with every inline fact in them written out. Their shape stays what it was. */
export function writeOutInlineFacts<F extends object>(facts: F): F {
  const write = (value: unknown): unknown => {
    if (typeof value === 'string') return withInlineFacts(facts, value).text;
    if (Array.isArray(value)) return value.map(write);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, write(member)]));
  };
  return write(facts) as F;
}
