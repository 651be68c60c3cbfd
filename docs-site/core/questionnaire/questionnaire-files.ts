import { answersByApp } from '../marketplace/marketplace-answers';
import type { TrustData } from '../trust-data';
import { csv } from './csv';
import { questionnaireAnswers } from './questionnaire-answers';

export const QUESTIONNAIRE_CSV = '/questionnaire.csv';
export const QUESTIONNAIRE_JSON = '/questionnaire.json';
export const MARKETPLACE_JSON = '/marketplace-answers.json';

/** The answers as files, by their path on the site. The same data gives the same bytes. */
export function questionnaireFiles(data: TrustData): ReadonlyMap<string, string> {
  return new Map([
    [QUESTIONNAIRE_CSV, asCsv(data)],
    [QUESTIONNAIRE_JSON, json({ ...origin(data), domains: questionnaireAnswers(data.facts).map(withProof(data)) })],
    [MARKETPLACE_JSON, json({ ...origin(data), apps: answersByApp(data) })],
  ]);
}

const COLUMNS = ['Domain', 'Domain name', 'Id', 'Question', 'Apps', 'Answer', 'Explanation', 'Seen in', 'Ask'];

function asCsv({ facts, siteUrl }: TrustData): string {
  const rows = questionnaireAnswers(facts).flatMap(({ code, name, answers }) =>
    answers.map(({ id, question, apps, answer, explanation, seenIn, ask }) => [
      code,
      name,
      id,
      question,
      apps.map((app) => app.name).join(', '),
      answer,
      explanation,
      siteUrl + seenIn,
      ask ?? '',
    ]),
  );
  return csv([COLUMNS, ...rows]);
}

const withProof =
  ({ siteUrl }: TrustData) =>
  ({ code, name, answers }: ReturnType<typeof questionnaireAnswers>[number]) => ({
    code,
    name,
    answers: answers.map(({ domain: _, seenIn, ...answer }) => ({ ...answer, seenIn: siteUrl + seenIn })),
  });

/** Which facts the answers were made from. */
const origin = ({ facts, inventoryDigest, versions, siteUrl }: TrustData) => ({
  vendor: facts.vendor.name,
  site: siteUrl,
  policyVersion: versions[0]?.label ?? null,
  state: versions[0]?.state ?? null,
  inventoryDigest,
});

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
