import * as v from 'valibot';
import { id, line, minor, stated } from './stated';

/** The statement's data categories, and what the apps without an inventory of their own keep of each. */
export const dataCategories = v.strictObject({
  categories: v.array(
    v.strictObject({
      id,
      /** A data category of the app's inventory, letter for letter. */
      name: v.picklist(['Account', 'Session', 'Support', 'Error tracking', 'Product analytics', 'Customer content']),
      /** One sentence for somebody who has never heard the term. */
      summary: minor(line),
      /** Absent where the published statement knows no such category. */
      published: v.optional(
        v.strictObject({
          apps: v.array(id),
          fields: v.array(v.strictObject({ name: line, meaning: v.optional(minor(line)) })),
          /** Where the statement describes contents rather than fields. */
          holds: v.optional(line),
          purpose: line,
          anonymised: line,
          never: v.optional(line),
          origin: v.optional(line),
          place: stated(line),
          retention: stated(line),
          notes: v.optional(v.array(line), []),
        }),
      ),
    }),
  ),
});

export type Category = v.InferOutput<typeof dataCategories>['categories'][number];
