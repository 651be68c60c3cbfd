import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { momentOf } from '../../moment';
import { formatTitle } from './format-words';
import type { ResumableRun } from './run-export';
import type { RunState } from './run-state';
import styles from './run-result.module.css';
import { keptSentence } from './unfinished-words';

type Props = {
  readonly interrupted: readonly ResumableRun[];
  readonly run: RunState;
  readonly timeZone: string;
  /** Undefined where no export may start. */
  readonly onResume?: (unfinished: ResumableRun) => void;
  readonly onDelete: (unfinished: ResumableRun) => void;
};

/** Exports that a closed tab, a crash or a lost network cut off. The one that the bar speaks of is not said twice. */
export function UnfinishedExports({ interrupted, run, timeZone, onResume, onDelete }: Props) {
  const inBar = run.status === 'failed' ? run.unfinished?.runId : undefined;
  if (run.status === 'running') return null;
  return interrupted
    .filter(({ runId }) => runId !== inBar)
    .map((unfinished) => (
      <SectionMessage key={unfinished.runId} appearance="warning" title="An export was interrupted; nothing is lost">
        <div className={styles.body}>
          <p>
            {formatTitle(unfinished.spec.format)} of <code className={styles.jql}>{unfinished.spec.jql}</code>, started{' '}
            {momentOf(unfinished.startedAt, timeZone)}. {keptSentence(unfinished)}
          </p>
          <div className={styles.actions}>
            {onResume && (
              <Button spacing="compact" onClick={() => onResume(unfinished)}>
                Continue
              </Button>
            )}
            <Button spacing="compact" appearance="subtle" onClick={() => onDelete(unfinished)}>
              Delete
            </Button>
          </div>
        </div>
      </SectionMessage>
    ));
}
