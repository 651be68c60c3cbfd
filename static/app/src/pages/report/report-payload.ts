import { reportLimits, type ProblemReport } from '../../../../../src/contract';
import { removedWords, reviewOf, sentText, TEXTS, type Draft } from './report-draft';

export type Agreed = { readonly policyVersion: string; readonly screenshot?: ProblemReport['screenshot'] };

/** What the page sends, or saves as a file where nothing may be sent: what the review shows, and nothing else. */
export function payloadOf(draft: Draft, agreed: Agreed): Omit<ProblemReport, 'reportId'> {
  const reviewed = reviewOf(draft);
  const texts = Object.fromEntries(reviewed.map((text) => [text.name, sentText(text)]));
  return { urgency: draft.urgency, happened: '', ...texts, removed: removedWords(reviewed), ...agreed };
}

/** Why the report cannot be sent as it is, in a sentence that names the field; null where it can. */
export function problemWith(draft: Draft): string | null {
  const reviewed = reviewOf(draft);
  if (!reviewed.some(({ name }) => name === 'happened')) return 'Say in a few words what happened.';
  for (const text of reviewed) {
    const { title } = TEXTS[text.name];
    const most = reportLimits[text.name];
    if (sentText(text).length > most) {
      return `“${title}” has more than ${most.toLocaleString('en-US')} characters, with its marks. Shorten it.`;
    }
  }
  return null;
}

/**
 * The id to send it with: the same as long as the report is the same, so that a report whose answer was lost is kept once;
 * another one once anything has changed.
 */
export function reportIds(newId: () => string): (payload: Omit<ProblemReport, 'reportId'>) => string {
  let last: { readonly content: string; readonly id: string } | null = null;
  return (payload) => {
    const content = JSON.stringify(payload);
    if (last?.content !== content) last = { content, id: newId() };
    return last.id;
  };
}

/** 32 random hex digits. */
export const newReportId = (): string => crypto.randomUUID().replaceAll('-', '');

/** The reviewed report as a file for support. */
export const reportFile = (report: ProblemReport): string =>
  `${JSON.stringify({ kind: 'openbook-problem-report', ...report }, null, 2)}\n`;

/** `openbook-report-3f2a9c1d.json`: the start of the id tells several reports apart. */
export const reportFileName = (reportId: string): string => `openbook-report-${reportId.slice(0, 8)}.json`;
