import { CONTROL_DOMAINS, type ControlDomain } from '../facts/control-domains';
import type { Facts } from '../facts/facts';
import type { Question } from '../facts/questionnaire';

/** A question with its answer, ready to be shown: facts are written out, and what is not stated says whom to ask. */
export type QuestionnaireAnswer = Omit<Question, 'apps'> & {
  readonly apps: readonly { readonly id: string; readonly name: string }[];
  /** An address to ask, where the answer or a part of it is not stated; else null. */
  readonly ask: string | null;
};

export type AnsweredDomain = {
  readonly code: ControlDomain;
  readonly name: string;
  readonly answers: readonly QuestionnaireAnswer[];
};

/** The questionnaire by domain, in the order of the matrix; within a domain in the order of the file. */
export function questionnaireAnswers(facts: Facts): readonly AnsweredDomain[] {
  const answers = facts.questionnaire.questions.map((question) => answerOf(question, facts));
  return (Object.keys(CONTROL_DOMAINS) as ControlDomain[])
    .map((code) => ({
      code,
      name: CONTROL_DOMAINS[code],
      answers: answers.filter(({ domain }) => domain === code),
    }))
    .filter(({ answers: inDomain }) => inDomain.length > 0);
}

function answerOf(question: Question, { apps, vendor }: Facts): QuestionnaireAnswer {
  const open = question.answer === 'not stated' || /\bnot stated\b/i.test(question.explanation);
  return {
    ...question,
    apps: apps.apps.filter(({ id }) => question.apps.includes(id)).map(({ id, shortName: name }) => ({ id, name })),
    ask: open ? vendor.contacts.privacy : null,
  };
}
