import { isCalendarDay } from '../calendar-day';
import { isStated } from '../facts/stated';
import type { VerdictKind } from '../compare/verdict';
import { compareLabels } from '../versions/compare-labels';
import { dayInWords } from '../versions/day-in-words';
import { effectiveDay } from '../versions/in-force';
import type { PolicyVersion } from '../versions/policy-version';

/** What somebody wants to release. */
export type ReleaseRequest = {
  readonly label: string;
  /** The first day on which it shall hold, ISO 8601. */
  readonly effective: string;
  /** What changed, in one or two sentences. */
  readonly summary: string;
  /** Its author says that it is material, whatever the verdict. Nobody can say that it is not. */
  readonly raised: boolean;
};

export type ReleaseState = {
  /** The version in preparation, then those before it, newest first. */
  readonly versions: readonly PolicyVersion[];
  readonly verdict: VerdictKind;
  /** How many things the check finds. */
  readonly findings: number;
  /** ISO 8601, UTC. */
  readonly today: string;
};

const DAY_MS = 86_400_000;

/** Why it cannot be released as it is asked for, one sentence each with what to do; empty where it can. */
export function refusals(request: ReleaseRequest, state: ReleaseState): readonly string[] {
  return [
    ...labelRefusals(request, state),
    ...dayRefusals(request, state),
    ...summaryRefusals(request),
    ...checkRefusals(state),
    ...nothingToRelease(state),
  ];
}

function labelRefusals({ label }: ReleaseRequest, { versions: [, ...before] }: ReleaseState): readonly string[] {
  if (!/^\d+\.\d+$/.test(label))
    return [`"${label}" is no label. Write two numbers with a point between them, such as 2.1.`];
  const newest = before[0]?.label;
  const next = newest === undefined ? '' : ` The next one is ${nextLabel(newest)}.`;
  if (before.some((version) => version.label === label)) {
    return [`Policy version ${label} exists already, and a published version is not changed.${next}`];
  }
  if (newest !== undefined && compareLabels(label, newest) <= 0) {
    return [`${label} does not come after ${newest}, the newest version.${next}`];
  }
  return [];
}

function dayRefusals({ effective }: ReleaseRequest, state: ReleaseState): readonly string[] {
  const { today, versions } = state;
  if (!isCalendarDay(effective)) return [`"${effective}" is no day. Write it as ${today}.`];
  if (effective < today) return [`${dayInWords(effective)} is past. Choose today, ${today}, or a later day.`];
  const before = versions
    .slice(1)
    .map(effectiveDay)
    .find((day) => day !== null);
  if (before !== undefined && before !== null && effective < before) {
    return [`The version before holds from ${dayInWords(before)}. Choose that day or a later one.`];
  }
  const earliest = earliestDay(state);
  if (effective >= earliest) return [];
  const days = noticeDays(state);
  return [
    `A fact changes, so this is material, and ${days} days of notice are owed (facts/vendor.yaml, notices). ` +
      `The first day on which it can hold is ${dayInWords(earliest)}: --effective ${earliest}`,
  ];
}

/** The first day on which the version can take effect: today, or for a material change the end of the notice period. */
export function earliestDay(state: ReleaseState): string {
  const days = state.verdict === 'material' ? noticeDays(state) : 0;
  return new Date(Date.parse(state.today) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The days of notice for a material change: the longest that the working facts or those of the last release promise, because a
 * release cannot shorten what was promised. The first release of a product owes none: nobody was promised anything.
 */
function noticeDays({ versions }: ReleaseState): number {
  const [working, ...before] = versions;
  const last = before.find(({ state }) => state === 'released');
  if (working === undefined || last === undefined) return 0;
  return Math.max(0, ...[working, last].map(promisedDays));
}

function promisedDays({ facts }: PolicyVersion): number {
  const days = facts.vendor.notices.find(({ id }) => id === 'material-changes')?.days ?? 'not stated';
  return isStated(days) ? days : 0;
}

function summaryRefusals({ summary }: ReleaseRequest): readonly string[] {
  const text = summary.trim();
  if (text === '') return ['A release needs a summary: one or two sentences on what changed.'];
  return text.length > 600 ? ['The summary is too long. Shorten it to 600 characters.'] : [];
}

const nothingToRelease = ({ verdict, versions: [, before] }: ReleaseState): readonly string[] =>
  verdict === 'unchanged' ? [`Nothing has changed since ${before?.label ?? ''}, so there is nothing to release.`] : [];

const checkRefusals = ({ findings }: ReleaseState): readonly string[] =>
  findings === 0
    ? []
    : [`The check finds ${findings === 1 ? 'one thing' : `${findings} things`} to mend: npm run policies -- check`];

/** The label that usually follows: "2.0" becomes "2.1". */
export function nextLabel(label: string): string {
  const [major = '0', minor = '0'] = label.split('.');
  return `${major}.${Number(minor) + 1}`;
}
