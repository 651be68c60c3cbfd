import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { countOf, durationOf, notesText, numberOf, sizeOf } from '../../../../../src/export-engine';
import { ProblemMessage } from '../../components/problem-message';
import { ReportButton } from '../../components/report-button';
import { saveFile, saveText } from '../../components/save-file';
import type { Problem } from '../../problem';
import { useCountUsage } from '../../usage/count-usage';
import { ExportReceipt } from './export-receipt';
import { changedSentence, receiptFileName, receiptJson } from './receipt-words';
import type { ResumableRun } from './run-export';
import type { DoneState, RunState } from './run-state';
import styles from './run-result.module.css';
import { keptSentence } from './unfinished-words';

type Ended = Extract<RunState, { status: 'done' | 'empty' | 'failed' }>;
type Actions = {
  readonly onRetry: () => void;
  readonly onResume: (unfinished: ResumableRun) => void;
  readonly onDelete: (unfinished: ResumableRun) => void;
  readonly onDismiss: () => void;
};
type Props = Actions & { readonly run: Ended; readonly timeZone: string; readonly inFiles: boolean };

const INTERRUPTED = 'The export was interrupted; nothing is lost';

/** What came of an export. */
export function RunResult({ run, timeZone, inFiles, ...actions }: Props) {
  switch (run.status) {
    case 'failed':
      return run.unfinished ? (
        <Interrupted problem={run.problem} unfinished={run.unfinished} inFiles={inFiles} {...actions} />
      ) : (
        <ProblemMessage title="The export failed; no file was made" problem={run.problem} onRetry={actions.onRetry} />
      );
    case 'empty':
      return (
        <SectionMessage appearance="information" title="No issues match">
          <div className={styles.body}>
            <p>There is nothing to put into a file. Widen the query, or check that you may see the project.</p>
            <div className={styles.actions}>
              <Button spacing="compact" onClick={actions.onDismiss}>
                Dismiss
              </Button>
            </div>
          </div>
        </SectionMessage>
      );
    case 'done':
      return <Done run={run} timeZone={timeZone} onDismiss={actions.onDismiss} />;
  }
}

type InterruptedProps = Pick<Actions, 'onResume' | 'onDelete'> & {
  readonly problem: Problem;
  readonly unfinished: ResumableRun;
  readonly inFiles: boolean;
};

function Interrupted({ problem, unfinished, inFiles, onResume, onDelete }: InterruptedProps) {
  return (
    <SectionMessage appearance="warning" title={INTERRUPTED}>
      <div className={styles.body}>
        <p>{problem.message}</p>
        <p>{keptSentence(unfinished, inFiles)}</p>
        <div className={styles.actions}>
          <Button spacing="compact" onClick={() => onResume(unfinished)}>
            Continue
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => onDelete(unfinished)}>
            Delete
          </Button>
          <ReportButton title={INTERRUPTED} problem={problem} />
        </div>
      </div>
    </SectionMessage>
  );
}

function Done({ run, timeZone, onDismiss }: { readonly run: DoneState } & Pick<Props, 'timeZone' | 'onDismiss'>) {
  const count = useCountUsage();
  const { receipt, fileName, unrecorded } = run;
  const { rows, bytes, leftOut, changed, notes } = receipt;
  const tookMs = Date.parse(receipt.finishedAt) - Date.parse(receipt.startedAt);
  const title =
    leftOut.length === 0
      ? `${countOf(rows, 'issue')} exported`
      : `${countOf(rows, 'issue')} exported, ${numberOf(leftOut.length)} left out`;
  const changedText = changedSentence(changed.length);
  const sentences = [...notesText(notes), ...(changedText ? [changedText] : [])];
  return (
    <SectionMessage appearance={leftOut.length === 0 ? 'success' : 'warning'} title={title}>
      <div className={styles.body}>
        <p>
          <span className={styles.fileName}>{fileName}</span> · {sizeOf(bytes)} · {durationOf(tookMs)}
        </p>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {unrecorded && (
          <p className={styles.quiet}>
            The file is complete, but this export may be missing under “Recent exports”. {unrecorded.message}
          </p>
        )}
        <ExportReceipt run={run} timeZone={timeZone} />
        <div className={styles.actions}>
          <Button spacing="compact" onClick={() => saveFile(run)}>
            Download again
          </Button>
          <Button
            spacing="compact"
            onClick={() => {
              count('receipt-downloaded');
              saveText(receiptJson(receipt, fileName), receiptFileName(fileName), 'application/json');
            }}
          >
            Download receipt
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onDismiss}>
            Dismiss
          </Button>
        </div>
      </div>
    </SectionMessage>
  );
}
