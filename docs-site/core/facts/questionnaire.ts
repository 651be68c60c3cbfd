import * as v from 'valibot';
import { id, line } from './stated';

/** Questions as security questionnaires put them, by domain of the Cloud Controls Matrix. */
export const questionnaire = v.strictObject({
  questions: v.array(
    v.strictObject({
      id,
      domain: line,
      question: line,
      apps: v.array(id),
      /** Yes, no, not applicable, or not stated: the answer in one word. */
      answer: v.picklist(['yes', 'no', 'partly', 'not applicable', 'not stated']),
      /** Markdown in one line; facts stand in it as `:fact[path]`, so that no number is typed twice. */
      explanation: line,
      /** Where on this site it is proved: a path, with an anchor. */
      seenIn: v.pipe(v.string(), v.startsWith('/', 'Write a path of this site, such as /subprocessors/.')),
    }),
  ),
});
