import AppFilter from '@theme/AppFilter';
import { answersByApp, type MarketplaceAnswer } from '../../core/marketplace/marketplace-answers';
import { MARKETPLACE_JSON } from '../../core/questionnaire/questionnaire-files';
import { words } from '../../core/tables/cells';
import { Ask } from '../../src/components/ask';
import { Page } from '../../src/components/page';
import { PreparationNote } from '../../src/components/preparation-note';
import { Runs, To } from '../../src/components/runs';
import { Section } from '../../src/components/section';
import { useTrustData } from '../../src/use-trust-data';
import styles from './answers.module.css';

/** The Marketplace's Privacy & Security questions for each app, answered by the facts and the inventory. */
export default function MarketplaceAnswers() {
  const apps = answersByApp(useTrustData());
  return (
    <Page
      section="For your review"
      title="Marketplace answers"
      lead="The questions of the Marketplace’s Privacy & Security tab, app by app, with the reason for each answer."
      below={
        <>
          <PreparationNote />
          <AppFilter />
        </>
      }
    >
      <section className="section" aria-label="About these answers">
        <ul className="link-list">
          <li>
            <a href={MARKETPLACE_JSON}>All answers as JSON</a>
          </li>
          <li>
            <To href="/questionnaire/">Security questionnaire</To>
          </li>
        </ul>
        <p>
          Nobody types these answers: they are derived from the facts and from the data inventory of the app, and change
          with them. The questions are in our words; the name of the field in the Marketplace’s form stands below each.
        </p>
        <Ask />
      </section>
      {apps.map(({ id, name, answers }) => (
        <div key={id} data-apps={id}>
          <Section id={id} title={name}>
            <Answers caption={`Answers for ${name}`} answers={answers} />
          </Section>
        </div>
      ))}
    </Page>
  );
}

function Answers({ caption, answers }: { readonly caption: string; readonly answers: readonly MarketplaceAnswer[] }) {
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={`table--cards ${styles.reasons}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ field, question, value, inWords, reason, seenIn }) => (
            <tr key={field}>
              <th scope="row" data-label="Question">
                <span>
                  {question} <code className="small">{fieldName(field)}</code>
                </span>
              </th>
              <td data-label="Answer">
                <span className={value.kind === 'not stated' ? 'not-stated' : undefined}>
                  <Runs cell={words(inWords)} />
                </span>
              </td>
              <td data-label="Reason">
                <span>
                  <Runs cell={words(reason)} /> <To href={seenIn}>See where</To>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The last part is the name that people see in the form's data; the whole path is in the JSON file. */
const fieldName = (field: string) => field.split('.').at(-1) ?? field;
