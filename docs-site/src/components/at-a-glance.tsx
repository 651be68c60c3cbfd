import { atAGlance } from '../../core/overview/at-a-glance';
import { contextOfPages } from '../../core/tables/table-context';
import { useTrustData } from '../use-trust-data';
import { AnswerList } from './answer-list';
import { Ask } from './ask';
import styles from './at-a-glance.module.css';

/** The first questions of a newcomer, one column an app. */
export function AtAGlance() {
  const columns = atAGlance(contextOfPages(useTrustData()));
  const gaps = columns.some(({ answers }) =>
    answers.some(({ lines }) => lines.flat().some((run) => run.mark === 'not stated')),
  );
  return (
    <section aria-labelledby="at-a-glance">
      <h2 id="at-a-glance" className="visually-hidden">
        At a glance
      </h2>
      <div className={styles.columns}>
        {columns.map(({ app, apps, answers }) => (
          <article key={app.id} className={`card ${styles.app}`} data-apps={apps.join(' ')}>
            <header>
              <h3>{app.name}</h3>
              <p className="small">{app.platform}</p>
            </header>
            <AnswerList answers={answers} className={styles.answers} />
          </article>
        ))}
      </div>
      {gaps && <Ask />}
    </section>
  );
}
