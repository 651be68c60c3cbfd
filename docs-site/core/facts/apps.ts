import * as v from 'valibot';
import { id, line } from './stated';

/** The apps that the policies cover, in the order in which readers see them. */
export const apps = v.strictObject({
  apps: v.pipe(
    v.array(
      v.strictObject({
        id,
        name: line,
        /** For narrow columns and the filter. */
        shortName: line,
        platform: line,
        /** Where its data is described: `inventory` is the app's own declaration, `data-categories` the published text. */
        describedBy: v.picklist(['inventory', 'data-categories']),
        about: line,
      }),
    ),
    v.minLength(1, 'List at least one app.'),
  ),
});

export type App = v.InferOutput<typeof apps>['apps'][number];
