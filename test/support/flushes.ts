import { randomUUID } from 'node:crypto';
import type { ErrorFlush, UsageFlush } from '../../src/contract';

/** What a page hands over of what was used in it: often enough for it to leave the site. */
export const aUsageFlush = (): UsageFlush => ({
  flushId: randomUUID(),
  rows: [{ feature: 'preview', outcome: 'done', size: 'none', count: 6 }],
});

/** What a page hands over of the errors that it met. */
export const anErrorFlush = (message = 'x is null'): ErrorFlush => ({
  trackingId: randomUUID(),
  part: 1,
  browserFamily: 'Chrome',
  browserMajor: 141,
  systemFamily: 'Linux',
  errors: [{ name: 'TypeError', message, frames: ['index-4f3a.js:1:2345'], count: 6 }],
});
