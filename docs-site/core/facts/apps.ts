import * as v from 'valibot';
import { id, line } from './stated';

const scope = v.pipe(line, v.regex(/^[a-z]+(?::[a-z-]+)+$/, 'Write a scope of Forge, such as "storage:app".'));

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
        /** What the platform lets it do, and why it asks for that; left out where it is not published. */
        scopes: v.optional(v.array(v.strictObject({ id, scope, reason: line }))),
      }),
    ),
    v.minLength(1, 'List at least one app.'),
  ),
});

export type App = v.InferOutput<typeof apps>['apps'][number];
