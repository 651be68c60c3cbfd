import useBrokenLinks from '@docusaurus/useBrokenLinks';
import AppFilter from '@theme/AppFilter';
import { QUESTIONNAIRE_CSV, QUESTIONNAIRE_JSON } from '../../core/questionnaire/questionnaire-files';
import { questionnaireAnswers, type QuestionnaireAnswer } from '../../core/questionnaire/questionnaire-answers';
import { words } from '../../core/tables/cells';
import { Ask } from '../../src/components/ask';
import { Page } from '../../src/components/page';
import { PreparationNote } from '../../src/components/preparation-note';
import { Runs, To } from '../../src/components/runs';
import { Section } from '../../src/components/section';
import { useTrustData } from '../../src/use-trust-data';
import styles from './answers.module.css';

/** Questions as security questionnaires put them, answered from the facts, by domain of the Cloud Controls Matrix. */
export default function Questionnaire() {
  const domains = questionnaireAnswers(useTrustData().facts);
  return (
    <Page
      section="For your review"
      title="Security questionnaire"
      lead="What security reviewers ask, answered from the same facts as the policies. Where nothing is published, it says so."
      below={
        <>
          <PreparationNote />
          <AppFilter />
        </>
      }
    >
      <section className="section" aria-label="Downloads and domains">
        <ul className="link-list">
          <li>
            <a href={QUESTIONNAIRE_CSV}>All answers as CSV</a>
          </li>
          <li>
            <a href={QUESTIONNAIRE_JSON}>All answers as JSON</a>
          </li>
          <li>
            <To href="/questionnaire/marketplace/">Answers for the Atlassian Marketplace</To>
          </li>
        </ul>
        <p>
          The questions are ours. They are sorted by the 17 domains of the Cloud Controls Matrix, version 4, of the
          Cloud Security Alliance, so that you can carry the answers over to your own form.
        </p>
        <Ask />
        <nav aria-label="Domains">
          <ul className="link-list">
            {domains.map(({ code, name }) => (
              <li key={code}>
                <a href={`#${anchorOf(code)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </section>
      {domains.map(({ code, name, answers }) => (
        <Section key={code} id={anchorOf(code)} title={name}>
          <Answers caption={`${name} (${code})`} answers={answers} />
        </Section>
      ))}
    </Page>
  );
}

/** `A&A` is no anchor. */
const anchorOf = (code: string) => `domain-${code.toLowerCase().replace('&', '-and-')}`;

function Answers({ caption, answers }: { readonly caption: string; readonly answers: readonly QuestionnaireAnswer[] }) {
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={`table--cards ${styles.answers}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Explanation</th>
            <th scope="col">Holds for</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Answer({
  answer: { id, question, answer, explanation, apps, seenIn, ask },
}: {
  readonly answer: QuestionnaireAnswer;
}) {
  useBrokenLinks().collectAnchor(id);
  return (
    <tr id={id} data-apps={apps.map((app) => app.id).join(' ')}>
      <th scope="row" data-label="Question">
        {question}
      </th>
      <td data-label="Answer">
        {answer === 'not stated' ? (
          <span className="not-stated">Not stated</span>
        ) : (
          <strong>{answer.charAt(0).toUpperCase() + answer.slice(1)}</strong>
        )}
      </td>
      <td data-label="Explanation">
        <span>
          <Runs cell={words(explanation)} /> <To href={seenIn}>See where</To>
          {ask !== null && (
            <>
              , or ask{' '}
              <a className="ask" href={`mailto:${ask}`}>
                {ask}
              </a>
            </>
          )}
        </span>
      </td>
      <td data-label="Holds for">{apps.map(({ name }) => name).join(', ')}</td>
    </tr>
  );
}
