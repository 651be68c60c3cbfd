import type { ReportSummary } from '../../../../../src/contract';

type Words = { readonly label: string; readonly appearance: 'default' | 'inprogress' | 'success' | 'removed' };

/** How a report stands, for its sender: the desk's own word where it has a ticket. */
export function stateWords({ state, ticket }: ReportSummary): Words {
  switch (state) {
    case 'queued':
    case 'sending':
      return { label: 'On its way', appearance: 'inprogress' };
    case 'sent':
      return { label: ticket?.state ?? 'With support', appearance: ticket?.closed ? 'success' : 'inprogress' };
    case 'failed':
      return { label: 'Not delivered', appearance: 'removed' };
    case 'withdrawn':
      return { label: 'Withdrawn', appearance: 'default' };
  }
}

const failures: Readonly<Record<NonNullable<ReportSummary['failure']>, string>> = {
  refused: 'The support desk did not take it.',
  unreachable: 'The support desk could not be reached for a day.',
  'switched-off': 'A Jira admin switched off sending problem reports.',
  'not-configured': 'This Openbook is not connected to a support desk any more.',
};

/** What its sender should know beside its state; null where there is nothing to say. */
export function stateSentence(report: ReportSummary): string | null {
  const { state, failure, ticket, attempts } = report;
  if (state === 'failed') {
    return `${failure === undefined ? 'It could not be delivered.' : failures[failure]} It is kept: try again, or withdraw it.`;
  }
  if (state === 'withdrawn') return 'It is erased here, and support is asked to erase its ticket.';
  if (attempts > 1 && ticket === undefined) return 'The support desk does not answer yet. It is tried again by itself.';
  if (ticket?.screenshot === 'refused') return 'The support desk did not take the screenshot.';
  return null;
}
