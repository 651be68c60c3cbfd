import { checkInWords } from '../../../core/evidence/check-in-words';
import type { ShownCheck } from '../../../core/evidence/shown-claims';
import styles from './evidence.module.css';

/** One check: what it looks at, what it saw last, and what repeats it. */
export function CheckFound({ check, result, command }: ShownCheck) {
  return (
    <li>
      <p className={styles.check}>
        {checkInWords(check)}
        {check.kind === 'test' && (
          <>
            {' '}
            <code>{check.file}</code>
          </>
        )}
      </p>
      <p>
        {result === null ? (
          'No published run has this check yet.'
        ) : (
          <>
            <strong className={styles[result.state]}>{result.state === 'passed' ? 'Passed.' : 'Failed.'}</strong>{' '}
            {result.seen}
          </>
        )}
      </p>
      <p className={styles.command}>
        <code>{command}</code>
      </p>
    </li>
  );
}
