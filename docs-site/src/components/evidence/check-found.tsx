import type { Check } from '../../../core/claims/claim';
import { checkInWords } from '../../../core/evidence/check-in-words';
import type { ShownCheck } from '../../../core/evidence/shown-claims';
import styles from './evidence.module.css';

/** One check: what it looks at, what it saw last, and what repeats it. */
export function CheckFound({ check, result, command }: ShownCheck) {
  return (
    <li>
      <p className={styles.check}>
        <What check={check} isTold={result !== null} />
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

/** What the check looks at. What a test saw begins with its name and its file: then nobody has to read them twice. */
function What({ check, isTold }: { readonly check: Check; readonly isTold: boolean }) {
  if (check.kind === 'rule') return <>{checkInWords(check)}</>;
  if (isTold) return <>Test</>;
  return (
    <>
      {checkInWords(check)} <code>{check.file}</code>
    </>
  );
}
