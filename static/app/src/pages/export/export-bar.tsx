import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import { useEffect, useRef } from 'react';
import { progressShare, progressWords } from './progress-words';
import { runAnnouncement } from './run-announcement';
import { RunResult } from './run-result';
import type { ResumableRun } from './run-export';
import type { RunState } from './run-state';
import { useSilence } from './use-silence';
import styles from './export-bar.module.css';

type Props = {
  /** For example `2,000 issues · 11 columns · CSV`. */
  readonly summary: string;
  readonly run: RunState;
  readonly timeZone: string;
  /** Whether what is left of an interrupted run lies in files. */
  readonly inFiles?: boolean;
  /** Where the site may start no export. */
  readonly isDisabled?: boolean;
  readonly onExport: () => void;
  readonly onResume: (unfinished: ResumableRun) => void;
  readonly onDelete: (unfinished: ResumableRun) => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
};

/** Always in sight at the bottom of the page: what will be exported, how the export goes, what came out. */
export function ExportBar({ summary, run, timeZone, inFiles = true, isDisabled = false, ...actions }: Props) {
  const { onExport, onResume, onDelete, onCancel, onDismiss } = actions;
  const exportButton = useRef<HTMLButtonElement>(null);
  const progress = useRef<HTMLDivElement>(null);
  const before = useRef(run.status);
  const running = run.status === 'running';

  // Cancel, Continue, Try again and Dismiss go away when they are pressed, and Export is disabled; the focus must not fall
  // back to the top of the page. It goes to no button that a second Enter would press.
  useEffect(() => {
    if (before.current === run.status) return;
    before.current = run.status;
    const focused = document.activeElement;
    if (document.hasFocus() && (focused === document.body || focused === exportButton.current))
      (progress.current ?? exportButton.current)?.focus({ preventScroll: true });
  }, [run.status]);

  return (
    <div className={styles.bar} role="region" aria-label="Export">
      <p role="status" className="visually-hidden">
        {runAnnouncement(run, inFiles)}
      </p>
      {(run.status === 'done' || run.status === 'empty' || run.status === 'failed') && (
        <div className={styles.result}>
          <RunResult
            run={run}
            timeZone={timeZone}
            inFiles={inFiles}
            onRetry={onExport}
            onResume={onResume}
            onDelete={onDelete}
            onDismiss={onDismiss}
          />
        </div>
      )}
      <div className={styles.line}>
        {running ? (
          <div ref={progress} className={styles.progress} tabIndex={-1}>
            <Progress {...run} />
          </div>
        ) : (
          <span className={styles.words}>
            {run.status === 'cancelled' ? `Export cancelled; no file was made · ${summary}` : summary}
          </span>
        )}
        <div className={styles.actions}>
          {/* Beside Export and not in its place, so that a double click on Export cancels nothing. */}
          {running && (
            <Button onClick={onCancel} isDisabled={run.cancelling}>
              Cancel
            </Button>
          )}
          <Button ref={exportButton} appearance="primary" onClick={onExport} isDisabled={running || isDisabled}>
            Export
          </Button>
        </div>
      </div>
    </div>
  );
}

function Progress({ progress, cancelling, expected }: Extract<RunState, { status: 'running' }>) {
  const silentMs = useSilence(progress);
  const share = progressShare(progress, expected);
  // Nothing here moves by itself: a spinner or an endless bar is painted 60 times a second, and took a fifth of the time.
  return (
    <>
      <span className={styles.words}>{cancelling ? 'Cancelling…' : progressWords(progress, silentMs)}</span>
      <ProgressBar value={share ?? 0} ariaLabel={share === null ? 'Finding issues' : 'Issues read'} />
    </>
  );
}
