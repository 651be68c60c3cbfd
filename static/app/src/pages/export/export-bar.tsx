import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import { useEffect, useRef } from 'react';
import { RunResult } from './run-result';
import { progressShare, progressWords } from './progress-words';
import { runAnnouncement } from './run-announcement';
import type { RunState } from './run-state';
import styles from './export-bar.module.css';

type Props = {
  /** For example `2,000 issues · 11 columns · CSV`. */
  readonly summary: string;
  readonly run: RunState;
  readonly onExport: () => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
};

/** Always in sight at the bottom of the page: what will be exported, how the export goes, what came out. */
export function ExportBar({ summary, run, onExport, onCancel, onDismiss }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const exportButton = useRef<HTMLButtonElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const before = useRef(run.status);

  // The button that had the focus goes away when an export starts or ends; its place in the page must not be lost.
  useEffect(() => {
    if (before.current === run.status) return;
    before.current = run.status;
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body && !bar.current?.contains(focused)) return;
    if (run.status === 'idle' || run.status === 'cancelled') exportButton.current?.focus();
    else if (run.status === 'running') bar.current?.querySelector('button')?.focus();
    else result.current?.focus();
  }, [run.status]);

  return (
    <div ref={bar} className={styles.bar} role="region" aria-label="Export">
      <p role="status" className="visually-hidden">
        {runAnnouncement(run)}
      </p>
      {run.status === 'running' ? (
        <div className={styles.line}>
          <div className={styles.progress}>
            <span className={styles.words}>{run.cancelling ? 'Cancelling…' : progressWords(run.progress)}</span>
            <Progress share={progressShare(run.progress)} />
          </div>
          <Button onClick={onCancel} isDisabled={run.cancelling}>
            Cancel
          </Button>
        </div>
      ) : (
        <>
          {run.status !== 'idle' && run.status !== 'cancelled' && (
            <div ref={result} tabIndex={-1} className={styles.result}>
              <RunResult run={run} onRetry={onExport} onDismiss={onDismiss} />
            </div>
          )}
          <div className={styles.line}>
            <span className={styles.summary}>
              {run.status === 'cancelled' ? `Export cancelled; no file was made · ${summary}` : summary}
            </span>
            <Button ref={exportButton} appearance="primary" onClick={onExport}>
              Export
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Progress({ share }: { readonly share: number | null }) {
  return share === null ? (
    <ProgressBar isIndeterminate ariaLabel="Finding issues" />
  ) : (
    <ProgressBar value={share} ariaLabel="Issues read" />
  );
}
