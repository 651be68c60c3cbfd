import type { ErrorsSending } from '../../../../../../src/contract';

/** Whether errors leave the site, and why not. */
export function errorsSentence({
  sendNumbers,
  sending,
}: {
  readonly sendNumbers: boolean;
  readonly sending: ErrorsSending;
}): string {
  if (!sending.configured) return 'Nothing is sent: the vendor has named no collector.';
  if (!sendNumbers)
    return 'Nothing is sent: it is switched off under Settings. Days that end while it is off are never sent.';
  if (sending.next === undefined)
    return 'Nothing is sent before there was an error here, and a Jira admin has seen it on this page.';
  return 'The errors of each day are sent to the vendor once the day is over.';
}
