import { parse } from 'yaml';
import { isCalendarDay } from '../calendar-day';
import { frontMatterLength } from '../directives/markdown';
import type { Source } from '../directives/resolve-directives';
import type { FactProblem } from '../facts/fact-problem';
import { dayInWords } from '../versions/day-in-words';

/** A document is read as a whole once a year at least. */
const REVIEW_MONTHS = 12;

/**
 * Whether a document is due for a review. `reviewed: 2026-11-23` in its front matter is the day on which somebody last read all
 * of it; where there is none, it counts from the day on which the version was first shown.
 */
export function overdueReview({ file, markdown }: Source, recorded: string, today: string): readonly FactProblem[] {
  const front = markdown.slice(0, frontMatterLength(markdown));
  const line = front.split('\n').findIndex((text) => text.startsWith('reviewed:')) + 1;
  const place = { file, line: Math.max(line, 1), column: 1, path: '' };
  const written = (parse(front.replace(/^---[ \t]*$/gm, '')) as { reviewed?: unknown } | null)?.reviewed;
  if (written !== undefined && (typeof written !== 'string' || !isCalendarDay(written))) {
    return [{ ...place, wrong: 'The day of the last review is not a day.', mend: 'Write a day as 2026-11-23.' }];
  }
  const last = written ?? recorded;
  if (last > today) {
    const wrong = `The last review, on ${dayInWords(last)}, has not happened yet.`;
    return [{ ...place, wrong, mend: 'Write the day on which somebody did read all of it.' }];
  }
  const due = monthsAfter(last, REVIEW_MONTHS);
  if (today <= due) return [];
  const wrong = `This document was last reviewed on ${dayInWords(last)}; the next review was due on ${dayInWords(due)}.`;
  return [{ ...place, wrong, mend: `Read all of it, mend what has changed, and write reviewed: ${today} at its top.` }];
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
