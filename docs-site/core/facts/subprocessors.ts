import * as v from 'valibot';
import { day, httpsUrl, id, line, stated } from './stated';

/** Who else handles data, since when, and every change to that list. */
export const subprocessors = v.strictObject({
  subprocessors: v.array(
    v.strictObject({
      id,
      name: line,
      apps: v.array(id),
      purpose: line,
      data: line,
      country: line,
      transferMechanism: stated(line),
      since: stated(day),
      website: v.optional(httpsUrl),
    }),
  ),
  /** Newest first. */
  changes: v.array(
    v.strictObject({
      id,
      /** The day on which this list first showed it. */
      announced: day,
      /** The day from which it holds; not known before the policy version that brings it has a date. */
      effective: stated(day),
      objectBy: stated(day),
      subprocessor: id,
      apps: v.array(id),
      kind: v.picklist(['added', 'removed', 'changed']),
      summary: line,
    }),
  ),
});

export type Subprocessor = v.InferOutput<typeof subprocessors>['subprocessors'][number];
export type SubprocessorChange = v.InferOutput<typeof subprocessors>['changes'][number];
