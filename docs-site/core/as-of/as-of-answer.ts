import { isCalendarDay } from '../calendar-day';
import { inHoldingOrder, type Dated, type Holding } from '../versions/holding-order';
import { dayInWords } from '../versions/day-in-words';

/** What the page knows of a policy version: enough to say what held on a day. */
export type DatedVersion = Holding & { readonly label: string };

export type AsOfAnswer =
  | { readonly kind: 'not a day' | 'not yet'; readonly words: string; readonly labels: readonly string[] }
  /** Exactly one version held, and its first day is known. */
  | { readonly kind: 'held'; readonly words: string; readonly labels: readonly [string] }
  /** The day lies before the first known date: one of these held, the likeliest first. */
  | { readonly kind: 'dates not stated'; readonly words: string; readonly labels: readonly string[] };

/**
 * Which policy version held on a day. `asked` is what a reader typed, ISO 8601 as date boxes give it; `today` likewise, in the
 * reader's own time zone. `versions` newest first. `labels` are the versions whose documents answer.
 */
export function asOfAnswer(versions: readonly DatedVersion[], today: string, asked: string): AsOfAnswer {
  const day = asked.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    return notADay('Write the day as year, month and day, such as 2026-05-01.');
  }
  if (!isCalendarDay(day)) return notADay(`There is no such day as ${day}. Look at the month and the day.`);
  const dated = inHoldingOrder(versions);
  if (day > today) return notYet(dated, today, day);
  const at = dated.findLastIndex(({ from }) => from <= day);
  const held = dated[at];
  return held === undefined ? undated(versions, today, day) : heldOn(day, held, dated[at + 1], today);
}

const notADay = (words: string): AsOfAnswer => ({ kind: 'not a day', words, labels: [] });

function heldOn(
  day: string,
  { label, from }: Dated<DatedVersion>,
  next: Dated<DatedVersion> | undefined,
  today: string,
): AsOfAnswer {
  const start = `On ${dayInWords(day)} policy version ${label} held. It holds since ${dayInWords(from)}`;
  if (next === undefined) return { kind: 'held', words: `${start}.`, labels: [label] };
  const change = next.from <= today ? 'took' : 'will take';
  const end = `; version ${next.label} ${change} its place on ${dayInWords(next.from)}.`;
  return { kind: 'held', words: `${start}${end}`, labels: [label] };
}

function notYet(dated: readonly Dated<DatedVersion>[], today: string, day: string): AsOfAnswer {
  const start = `${dayInWords(day)} is still to come.`;
  const coming = dated.findLast(({ from }) => from > today && from <= day);
  return coming === undefined
    ? { kind: 'not yet', words: `${start} No new policy version is announced for it yet.`, labels: [] }
    : {
        kind: 'not yet',
        words: `${start} Policy version ${coming.label} is announced to hold from ${dayInWords(coming.from)}.`,
        labels: [coming.label],
      };
}

function undated(versions: readonly DatedVersion[], today: string, day: string): AsOfAnswer {
  const known = versions.filter(({ state, from }) => state === 'reconstructed' && from === null);
  const labels = known.map(({ label }) => label);
  const [newest] = labels;
  if (newest === undefined) {
    return { kind: 'dates not stated', words: `No policy version is known for ${dayInWords(day)}.`, labels };
  }
  if (day === today) {
    const words = `Policy version ${newest} is the latest that was published. Since when it holds is not stated.`;
    return { kind: 'dates not stated', words, labels: [newest] };
  }
  const words =
    `The dates of ${labels.toReversed().join(' and ')} are not stated, so which of them held on ${dayInWords(day)} is not ` +
    `known. ${newest} is the latest of them.`;
  return { kind: 'dates not stated', words, labels };
}
