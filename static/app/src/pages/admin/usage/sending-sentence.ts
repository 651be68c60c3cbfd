import type { NumbersSending, Switches } from '../../../../../../src/contract';

/** Whether the vendor gets anything of this site now, and if not, why. */
export function sendingSentence(
  { countUsage, sendNumbers }: Pick<Switches, 'countUsage' | 'sendNumbers'>,
  { configured }: Pick<NumbersSending, 'configured'>,
): string {
  if (!configured)
    return 'Nothing is sent: the vendor has not set up a collector, or this site does not let the app reach it.';
  if (!countUsage) return 'Nothing is sent, because nothing is counted.';
  if (!sendNumbers) return 'Nothing is sent: an admin of this site turned it off under Settings.';
  return 'Once a day the numbers of the day before go to the vendor’s collector.';
}

export const stateTitle: Readonly<Record<NumbersSending['days'][number]['state'], string>> = {
  waiting: 'Waiting for the collector',
  sent: 'Sent',
  dropped: 'Not sent, and never will be',
};
