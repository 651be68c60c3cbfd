import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { leftOutText, countOf, durationOf, numberOf, sizeOf } from '../../../../../src/export-engine';
import { ProblemMessage } from '../../components/problem-message';
import type { DoneState, RunState } from './run-state';
import { saveFile } from './save-file';
import styles from './run-result.module.css';

type Ended = Extract<RunState, { status: 'done' | 'empty' | 'failed' }>;
type Props = { readonly run: Ended; readonly onRetry: () => void; readonly onDismiss: () => void };

/** What came of an export. */
export function RunResult({ run, onRetry, onDismiss }: Props) {
  switch (run.status) {
    case 'failed':
      return <ProblemMessage title="The export failed; no file was made" problem={run.problem} onRetry={onRetry} />;
    case 'empty':
      return (
        <SectionMessage appearance="information" title="No issues match">
          There is nothing to put into a file. Widen the query, or check that you may see the project.
        </SectionMessage>
      );
    case 'done':
      return <Done run={run} onDismiss={onDismiss} />;
  }
}

function Done({ run, onDismiss }: { readonly run: DoneState; readonly onDismiss: () => void }) {
  const { receipt, fileName, unrecorded } = run;
  const { rows, bytes, leftOut, sha256 } = receipt;
  const tookMs = Date.parse(receipt.finishedAt) - Date.parse(receipt.startedAt);
  const title =
    leftOut.length === 0
      ? `${countOf(rows, 'issue')} exported`
      : `${countOf(rows, 'issue')} exported, ${numberOf(leftOut.length)} left out`;
  return (
    <SectionMessage appearance={leftOut.length === 0 ? 'success' : 'warning'} title={title}>
      <div className={styles.body}>
        <p>
          <span className={styles.fileName}>{fileName}</span> · {sizeOf(bytes)} · {durationOf(tookMs)}
        </p>
        {unrecorded && (
          <p className={styles.quiet}>
            The file is complete, but this export may be missing under “Recent exports”. {unrecorded.message}
          </p>
        )}
        {leftOut.length > 0 && (
          <details>
            <summary>Which issues are left out</summary>
            <ul className={styles.leftOut}>
              {leftOut.map(({ id, reason }) => (
                <li key={id}>
                  Issue id {id}: {leftOutText(reason)}
                </li>
              ))}
            </ul>
          </details>
        )}
        <details>
          <summary>Details</summary>
          <p className={styles.digest}>
            SHA-256 <code>{sha256}</code>
          </p>
        </details>
        <div className={styles.actions}>
          <Button spacing="compact" onClick={() => saveFile(run)}>
            Download again
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onDismiss}>
            Dismiss
          </Button>
        </div>
      </div>
    </SectionMessage>
  );
}
