import * as v from 'valibot';
import { day, id, line, stated } from './stated';

/** How each app's data is backed up, and every restore that was tried. */
export const backups = v.strictObject({
  backups: v.array(
    v.strictObject({
      apps: v.array(id),
      by: line,
      frequency: stated(line),
      retention: stated(line),
      encryption: stated(line),
      recoveryPoint: stated(line),
      recoveryTime: stated(line),
      oneCustomer: stated(line),
      protection: stated(line),
      details: stated(line),
    }),
  ),
  /** Newest first. */
  restoreTests: v.array(
    v.strictObject({
      id,
      apps: v.array(id),
      on: day,
      what: line,
      result: v.picklist(['restored', 'failed']),
      /** How anybody repeats it. */
      command: v.optional(line),
    }),
  ),
});

export type Backup = v.InferOutput<typeof backups>['backups'][number];
