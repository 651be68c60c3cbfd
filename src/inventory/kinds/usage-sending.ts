import type { RecordKind } from '../record-kind';
import { sendingFields } from './sending-fields';

/** Whether the numbers of a day were sent to the vendor. */
export const usageSending = {
  name: 'usage-sending',
  title: 'Sending of daily numbers',
  category: 'Product analytics',
  purpose: 'Sends the numbers of a day at most once, and never those of a day on which sending was off.',
  legalBasis: "Legitimate interest in knowing which functions are used, with nobody's data in it",
  place: 'key-value storage',
  retention: { days: 30 },
  fields: sendingFields,
} as const satisfies RecordKind;
