import * as v from 'valibot';
import { id, line, stated } from './stated';

/** What happens to personal data outside the apps' own storage: a licence, a support case, the end of a subscription. */
export const practices = v.strictObject({
  practices: v.array(
    v.strictObject({
      id,
      topic: v.picklist([
        'licence',
        'support',
        'requests',
        'end-of-subscription',
        'incidents',
        'disclosure',
        'this-site',
      ]),
      apps: v.optional(v.array(id)),
      question: line,
      answer: stated(line),
      /** Where the answer is a period: its days, for files that machines read. The answer takes them from here. */
      days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
});
