import type { KeptKind, PersonalDataDuty, RetentionDuty } from '../../../../../../../src/contract';
import { countOf, numberOf } from '../../../../../../../src/export-engine';
import { titleOf } from '../erase/erasure-words';

const ERASED = 'what was kept of';

type Titled = Pick<KeptKind, 'name' | 'title'>;
/** Makes an instant readable. */
type Moment = (instant: string) => string;

/** When a duty was done last: `Not yet`, `Runs since …`, or the moment at which it was through. */
export function lastRunWords(
  duty: { readonly startedAt: string; readonly finishedAt?: string } | undefined,
  moment: Moment,
): string {
  if (duty === undefined) return 'Not yet';
  return duty.finishedAt === undefined ? `Runs since ${moment(duty.startedAt)}` : moment(duty.finishedAt);
}

/** What came of the weekly report of account ids. */
export function reportSentence(duty: PersonalDataDuty | undefined, moment: Moment): string {
  if (duty === undefined) return 'Begins within an hour after Openbook has kept an account id for the first time.';
  const { finishedAt, notBefore, reported, closed, updated, refused } = duty;
  if (finishedAt !== undefined && reported + refused === 0) return 'There was no account id to report.';
  return [
    `${countOf(reported, 'account id')} reported${finishedAt === undefined ? ' so far' : ''}.`,
    closed === 0
      ? 'No account was closed.'
      : `${countOf(closed, 'account')} closed: ${ERASED} ${itOf(closed)} is erased.`,
    ...(updated === 0 ? [] : [`${countOf(updated, 'profile')} changed: ${ERASED} ${itOf(updated)} is erased.`]),
    ...(refused === 0 ? [] : [`Atlassian did not take ${numberOf(refused)}; they are reported again next time.`]),
    ...(notBefore === undefined ? [] : [`Atlassian asked to wait until ${moment(notBefore)}.`]),
  ].join(' ');
}

/** What the daily check of all retentions found. */
export function retentionSentence(duty: RetentionDuty | undefined, kinds: readonly Titled[]): string {
  if (duty === undefined) return 'Begins within a day after Openbook was installed.';
  const { finishedAt, records, breaches } = duty;
  const looked = `${countOf(records, 'record')} looked at${finishedAt === undefined ? ' so far' : ''}.`;
  if (breaches.length === 0) return `${looked} None is kept longer than stated.`;
  return `${looked} Kept longer than stated: ${breachWords(breaches, kinds)}.`;
}

type Breaches = RetentionDuty['breaches'];

/** `Export run 3, Usage flush 1` */
const breachWords = (breaches: Breaches, kinds: readonly Titled[]): string =>
  breaches.map(({ kind, records }) => `${titleOf(kind, kinds)} ${numberOf(records)}`).join(', ');

/** What an admin has to know first where the app did not keep its word. */
export function breachMessage(
  breaches: Breaches,
  kinds: readonly Titled[],
): { readonly title: string; readonly message: string } {
  const all = breaches.reduce((sum, { records }) => sum + records, 0);
  return {
    title: `${countOf(all, 'record')} ${all === 1 ? 'is' : 'are'} kept longer than stated`,
    message:
      `${breachWords(breaches, kinds)}. ${all === 1 ? 'It' : 'They'} should be gone by now. ` +
      `You can erase ${itOf(all)} under “What is kept”; please tell support as well. ` +
      'Openbook looks again within a day.',
  };
}

const itOf = (count: number): string => (count === 1 ? 'it' : 'them');
