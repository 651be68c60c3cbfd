import * as v from 'valibot';
import { id, line, stated } from './stated';

/** What protects the data, and where one sees it. */
export const measures = v.strictObject({
  measures: v.array(
    v.strictObject({
      id,
      title: line,
      apps: v.array(id),
      measure: line,
      /** Who does it: the platform, the app's code, the vendor's people. */
      by: line,
      seenIn: stated(line),
    }),
  ),
});
