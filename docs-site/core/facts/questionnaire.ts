import * as v from 'valibot';
import { CONTROL_DOMAINS, type ControlDomain } from './control-domains';
import { id, line } from './stated';

/** Questions as security questionnaires put them, by domain of the Cloud Controls Matrix. */
export const questionnaire = v.strictObject({
  questions: v.array(
    v.strictObject({
      id,
      /** The code of a domain, such as `DSP`. */
      domain: v.picklist(Object.keys(CONTROL_DOMAINS) as ControlDomain[]),
      question: line,
      apps: v.array(id),
      /** The answer in one word or two. */
      answer: v.picklist(['yes', 'no', 'partly', 'not applicable', 'not stated']),
      /** Plain words; facts stand in them as `:fact[path]`, so that no number is typed twice. */
      explanation: line,
      /** Where on this site it is proved: a path, with an anchor. */
      seenIn: v.pipe(v.string(), v.startsWith('/', 'Write a path of this site, such as /subprocessors/.')),
    }),
  ),
});

export type Question = v.InferOutput<typeof questionnaire>['questions'][number];
