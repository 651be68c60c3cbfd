import type { Inventory } from '../../../src/inventory/inventory';
import type { Facts } from '../facts/facts';
import { sentencesOf, type Found, type Passage } from './passage';

const IN_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
/** Of a unit in days. A month of 30 and a year of 365: two periods that differ by such a rounding contradict nobody. */
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

const PERIOD = new RegExp(
  String.raw`\b(\d+|${Object.keys(IN_WORDS).join('|')})[ -](${Object.keys(DAYS).join('|')})s?\b`,
  'gi',
);
const IS_KEPT =
  /\b(?:keeps?|kept|stor(?:e|es|ed)|retain(?:s|ed)?|retention|delet(?:e|es|ed)|eras(?:e|es|ed)|expires?)\b/i;

/** How long one kind of data is kept, as one sentence or fact says it. */
type Retention = {
  readonly kind: string;
  readonly apps: readonly string[];
  readonly days: readonly number[];
  readonly words: string;
  /** Where it was read, for the sentence about the other one. */
  readonly where: string;
  readonly passage: Passage | null;
  readonly at: number;
};

/**
 * Two retentions of one kind of data, for one app. The inventory's and the facts' come first, so that the text is what is named
 * as wrong. A sentence with two periods ("30 days after …, 180 days at the latest") agrees with either.
 */
export function contradictingRetentions(
  passages: readonly Passage[],
  { facts, inventory }: { readonly facts: Facts; readonly inventory: Inventory },
): readonly { readonly passage: Passage; readonly found: Found }[] {
  const stated = [
    ...declared(facts, inventory),
    ...passages.flatMap((passage) => retentionsIn(passage, kindsOf(facts, inventory))),
  ];
  return stated.flatMap((own, index) => {
    const { passage, kind } = own;
    if (passage === null) return [];
    const other = stated.slice(0, index).find((before) => contradict(before, own));
    if (other === undefined) return [];
    const wrong = `Here the ${kind} is kept for ${own.words}; ${other.where} says ${other.words}.`;
    return [{ passage, found: { at: own.at, wrong, mend: 'Find out which is true, and say it in one place.' } }];
  });
}

const contradict = (one: Retention, other: Retention) =>
  one.kind === other.kind && overlap(one.apps, other.apps) && !one.days.some((days) => other.days.includes(days));

/** An empty list holds for all. */
const overlap = (one: readonly string[], other: readonly string[]) =>
  one.length === 0 || other.length === 0 || one.some((app) => other.includes(app));

/** Kinds of data by the name that readers see, in the singular and small letters. */
function kindsOf(facts: Facts, inventory: Inventory): readonly string[] {
  const categories = facts['data-categories'].categories.map(({ name }) => categoryKind(name));
  const records = inventory.recordKinds.map(({ title }) => title.toLowerCase());
  // The longest first: "export definition claim" is no "export definition".
  return [...new Set([...categories, ...records])].sort((a, b) => b.length - a.length);
}

const categoryKind = (name: string) => (name.endsWith('content') ? name : `${name} data`).toLowerCase();

function declared(facts: Facts, inventory: Inventory): readonly Retention[] {
  const own = facts.apps.apps.filter(({ describedBy }) => describedBy === 'inventory').map(({ id }) => id);
  const nowhere = { passage: null, at: 0 };
  // An empty list would hold for all apps.
  const records = (own.length === 0 ? [] : inventory.recordKinds).flatMap(({ title, retention }) =>
    'days' in retention
      ? [
          {
            kind: title.toLowerCase(),
            apps: own,
            days: [retention.days],
            words: `${retention.days} days`,
            where: 'the data inventory',
            ...nowhere,
          },
        ]
      : [],
  );
  const published = facts['data-categories'].categories.flatMap(({ name, published }) => {
    const days = periodsIn(published?.retention ?? '');
    return published === undefined || days.length === 0
      ? []
      : [
          {
            kind: categoryKind(name),
            apps: published.apps,
            days,
            words: published.retention,
            where: 'facts/data-categories.yaml',
            ...nowhere,
          },
        ];
  });
  return [...records, ...published];
}

function retentionsIn(passage: Passage, kinds: readonly string[]): readonly Retention[] {
  return sentencesOf(passage).flatMap(({ text, start }) => {
    const days = periodsIn(text);
    const kind = kinds.find((name) => new RegExp(String.raw`\b${name}s?\b`, 'i').test(text));
    if (days.length === 0 || kind === undefined || !IS_KEPT.test(text)) return [];
    const [first] = text.matchAll(PERIOD);
    const at = start + (first?.index ?? 0);
    const { line } = passage.placeOf(passage.pieces[0]?.offset ?? 0);
    const words = [...text.matchAll(PERIOD)].map(([period]) => period).join(' and ');
    return [{ kind, apps: passage.apps, days, words, where: `${passage.file}:${line}`, passage, at }];
  });
}

const periodsIn = (text: string): readonly number[] =>
  [...text.matchAll(PERIOD)].map(([, count = '', unit = '']) => {
    const number = IN_WORDS[count.toLowerCase()] ?? Number(count);
    return number * (DAYS[unit.toLowerCase()] ?? 1);
  });
