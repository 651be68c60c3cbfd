/** What a check came to: whether the claim holds as far as it looks, and what it saw, in sentences for a reader. */
export type Outcome = { readonly ok: boolean; readonly seen: string };

/** What a rule is told in `facts/claims.yaml`. */
export type RuleOptions = Readonly<Record<string, string | readonly string[]>>;

/** Everything that speaks against a claim, a sentence each; where nothing does, what was seen instead. */
export const outcomeOf = (against: readonly string[], seen: string): Outcome =>
  against.length === 0 ? { ok: true, seen } : { ok: false, seen: against.join(' ') };

/** @throws Error naming the option: the file of claims tells the rule too little, which is no failing of the claim. */
export function oneOf(options: RuleOptions, name: string): string {
  const value = options[name];
  if (typeof value === 'string') return value;
  throw new Error(`The rule has to be told "${name}", one line, under "with".`);
}

/** A list that the rule is told; empty where it is told none. */
export function listOf(options: RuleOptions, name: string): readonly string[] {
  const value = options[name] ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** `a, b and c`. */
export const inList = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `1 field`, `4 fields`. */
export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
