import { supportFollowUp } from '../../inventory/kinds/support-follow-up';
import { supportTicket } from '../../inventory/kinds/support-ticket';
import type { Transfer, ValueOf } from '../../inventory/record-kind';
import type { Parcel, Send } from '../../platform/send';
import type { Report } from '../report-records';
import { delivered, NoDesk, ticketsOf, type FoundTicket } from './desk-answers';

/** @throws NoDesk, or AppError UNDECLARED_DATA. */
export function opened<T extends Transfer>(send: Pick<Send, 'open'>, transfer: T, value: ValueOf<T>): Parcel<T> {
  const parcel = send.open(transfer, value);
  if ('kind' in parcel) throw new NoDesk();
  return parcel;
}

export const followUpOf = (send: Pick<Send, 'open'>, reportId: string): Parcel<typeof supportFollowUp> =>
  opened(send, supportFollowUp, { reportId });

/** The tickets that the desk has for the report, as its search knows them: some minutes old. */
export async function findTickets(
  followUp: Parcel<typeof supportFollowUp>,
  reportId: string,
): Promise<readonly FoundTicket[]> {
  return ticketsOf(reportId, delivered(await followUp.call('findTickets')));
}

/** What of a report goes to the desk. */
export function ticketValueOf(report: Report): ValueOf<typeof supportTicket> {
  const { ownerAccountId: _owner, removed: _removed, screenshotSha256: _digest, ...rest } = report;
  const { policyVersion: _version, consentedAt: _at, ...content } = rest;
  return { ...content, summary: summaryOf(report.happened, supportTicket.fields.summary.maxLength) };
}

/** The first line with words, cut where it is longer. Jira takes no line breaks in a summary. */
export function summaryOf(happened: string, mostCharacters = 120): string {
  const line = happened.split(/[\r\n\u2028\u2029]+/).find((each) => each.trim() !== '') ?? '';
  const characters = Array.from(line.trim());
  // An emoji has two units; what is cut between them is no text any more.
  while (characters.join('').length > mostCharacters) characters.pop();
  return characters.join('') || 'Problem report';
}
