import * as v from 'valibot';
import { httpsUrl, id, line, minor, stated } from './stated';

/** Where each app's data lies, and what takes part in data residency. */
export const hosting = v.strictObject({
  regions: v.array(
    v.strictObject({
      id,
      apps: v.array(id),
      provider: line,
      region: line,
      country: line,
      place: stated(line),
      holds: line,
      residency: line,
      statusPage: stated(httpsUrl),
      /** Longitude and latitude in degrees, for the map; left out where the place differs from site to site. */
      mark: v.optional(minor(v.tuple([v.number(), v.number()]))),
    }),
  ),
  residency: v.array(
    v.strictObject({
      app: id,
      data: line,
      inScope: v.boolean('Write true or false.'),
      why: line,
    }),
  ),
});

export type Region = v.InferOutput<typeof hosting>['regions'][number];
