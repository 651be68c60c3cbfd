import type { RecordKind } from '../record-kind';
import { sendingFields } from './sending-fields';

/** Whether the error groups of a day were sent to the vendor. */
export const errorSending = {
  name: 'error-sending',
  title: 'Sending of error groups',
  category: 'Error tracking',
  purpose: 'Sends the errors of a day at most once, and never those of a day on which sending was off.',
  legalBasis: "Legitimate interest in keeping the app working, with nobody's data in it",
  place: 'key-value storage',
  retention: { days: 30 },
  fields: sendingFields,
} as const satisfies RecordKind;
