import type { SentKind } from '../../../../../../src/contract';
import { countOf, numberOf, sizeOf } from '../../../../../../src/export-engine';
import type { Category, Total } from './totals';

/** The answer to "what do you keep about us?": how much, and what not. */
export function keepsSentence({ records, bytes, uncounted }: Total): string {
  if (records === 0 && uncounted.length === 0) return 'Openbook keeps no records about this site.';
  const atLeast = uncounted.length === 0 ? '' : 'at least ';
  const none = 'None of them holds the content of your issues.';
  return `Openbook keeps ${atLeast}${countOf(records, 'record')} about this site, ${sizeOf(bytes)} in all. ${none}`;
}

/** Whom they point at, and where they go. */
export function reachSentence({ records, personal }: Total, transfers: readonly SentKind[]): string {
  const people =
    records === 0
      ? []
      : personal === 0
        ? ['None can name a person.']
        : [`${numberOf(personal)} can name a person: ${personal === 1 ? 'it is' : 'they are'} striped below.`];
  return [...people, sendsSentence(transfers)].join(' ');
}

function sendsSentence(transfers: readonly SentKind[]): string {
  const on = transfers.filter(({ state }) => state === 'on').map(({ title }) => title.toLowerCase());
  if (on.length === 0) return 'Nothing of it is sent outside Atlassian.';
  return `This may be sent outside Atlassian: ${listOf(on)}. You can switch it off under Settings.`;
}

/** How old the numbers are. `now` in milliseconds since 1970, `moment` makes an instant readable. */
export function ageSentence({ countedAt, uncounted }: Total, now: number, moment: (at: string) => string): string {
  const missing =
    uncounted.length === 0
      ? ''
      : ` Not counted yet: ${listOf(uncounted.map(({ title }) => title.toLowerCase()))}. Count now to add them.`;
  if (countedAt === undefined) return missing.trim();
  const counted = now - Date.parse(countedAt) < 60_000 ? 'Counted just now.' : `Counted ${moment(countedAt)}.`;
  return counted + missing;
}

/** For those who do not see the picture: `Records by category: Account 3, Session 12 …`. */
export const pictureSentence = (categories: readonly Category[]): string =>
  `Records by category: ${categories.map(({ category, records }) => `${category} ${numberOf(records)}`).join(', ')}.`;

/** `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[]): string {
  const [lastWord = '', ...others] = [...words].reverse();
  return others.length === 0 ? lastWord : `${others.reverse().join(', ')} and ${lastWord}`;
}
