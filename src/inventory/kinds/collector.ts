import type { Fields } from '../field';
import type { Transfer } from '../record-kind';

/** What holds for whatever goes to the vendor's collector: one post a day, from nobody. */
export const toCollector = {
  place: 'collector',
  retention: { until: 'the vendor deletes them; no period is stated' },
  recipient: 'Alpha Serve',
  addressVariable: 'COLLECTOR_URL',
  delivery: { kind: 'post' },
} as const satisfies Partial<Transfer>;

/** The first fields of each: which sending it is, and of which day. */
export const collectorFields = {
  sendId: {
    type: 'text',
    maxLength: 36,
    meaning: 'A random id, new each day, by which the collector recognises what it has already',
    identifies: 'nobody',
  },
  day: { type: 'day', meaning: 'The day, in UTC', identifies: 'nobody' },
} as const satisfies Fields;
