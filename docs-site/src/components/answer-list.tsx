import type { Answer } from '../../core/overview/app-answers';
import styles from './answer-list.module.css';
import { Runs, To } from './runs';

type Props = { readonly answers: readonly Answer[]; readonly className?: string };

/** Questions and their answers, each with a link to where the whole answer stands. */
export function AnswerList({ answers, className = 'facts' }: Props) {
  return (
    <dl className={className}>
      {answers.map(({ question, lines, more }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd className={styles.answer}>
            {lines.map((cell, index) => (
              <p key={index}>
                <Runs cell={cell} />
              </p>
            ))}
            {more && (
              <p className="small">
                <To href={more.href}>{more.text}</To>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
