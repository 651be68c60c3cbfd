import * as v from 'valibot';
import { id, line, stated } from './stated';

/** Numbers that a text states and that no other file of facts holds, so that each is compared, versioned and said once. */
export const figures = v.strictObject({
  figures: v.array(
    v.strictObject({
      id,
      apps: v.array(id),
      about: line,
      /** With its unit, as a sentence takes it: "30 days". */
      value: line,
      /** Where one sees it. */
      seenIn: stated(line),
    }),
  ),
});
