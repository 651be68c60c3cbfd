import Spinner from '@atlaskit/spinner/spinner';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import { countOf } from '../../../../../src/export-engine';
import type { QueryCheck } from './query-state';
import styles from './query-section.module.css';

/** How the query stands, at the end of its label's line. */
export function QueryStatus({ check }: { readonly check: QueryCheck }) {
  return (
    <span className={styles.status} role="status">
      {check.status === 'waiting' && <Busy words="Checking…" />}
      {check.status === 'accepted' && check.count === null && <Busy words="Counting…" />}
      {check.status === 'accepted' && check.count !== null && (
        <>
          <span className={styles.good}>
            <SuccessIcon label="" size="small" />
          </span>
          <strong>{countOf(check.count, 'issue')}</strong>
        </>
      )}
      {check.status === 'refused' && (
        <>
          <span className={styles.bad}>
            <ErrorIcon label="" size="small" />
          </span>
          Not a valid query
        </>
      )}
    </span>
  );
}

function Busy({ words }: { readonly words: string }) {
  return (
    <>
      <Spinner size="xsmall" label="" />
      {words}
    </>
  );
}
