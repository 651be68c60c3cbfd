import type { Bundle } from '../claims/bundle';
import { SHOWN_STATES, type ShownState } from './shown-claims';

export const STATE_WORDS: Readonly<Record<ShownState, string>> = {
  failing: 'Failing',
  'not run': 'Not run yet',
  verified: 'Verified',
  vouched: 'Vouched for',
};

type Tally = Readonly<Record<ShownState, number>>;

/** The whole page in one to three sentences: how many claims there are, and how they stand; what a reader must not miss comes first. */
export function evidenceInWords(tally: Tally, hasBundle: boolean): string {
  const all = SHOWN_STATES.reduce((sum, state) => sum + tally[state], 0);
  if (all === 0) return 'No claim is bound to the policies yet.';
  const vouched =
    tally.vouched === 0 ? '' : ` ${tally.vouched} that no software can check ${isOrAre(tally.vouched)} vouched for.`;
  if (!hasBundle) {
    const open = all - tally.vouched;
    return `No run of the checks is published yet: ${open} of ${all} claims ${open === 1 ? 'waits' : 'wait'} for one.${vouched}`;
  }
  const failing =
    tally.failing === 0 ? '' : `${tally.failing} of ${all} claims ${tally.failing === 1 ? 'fails' : 'fail'}. `;
  const verified = `${tally.verified} of ${all} claims ${isOrAre(tally.verified)} verified by software${tally.failing === 0 ? ', and none fails' : ''}.`;
  const open = tally['not run'];
  return `${failing}${verified}${open === 0 ? '' : ` ${open} ${open === 1 ? 'was' : 'were'} not run yet.`}${vouched}`;
}

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** "26 November 2026 at 18:00 UTC" */
export const momentInWords = (moment: string) => `${MOMENT.format(new Date(moment))} UTC`;

/** A commit as people call it. */
export const shortCommit = ({ commit }: Pick<Bundle, 'commit'>) => commit.slice(0, 10);
