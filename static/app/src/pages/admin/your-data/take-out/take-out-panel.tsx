import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import SectionMessage from '@atlaskit/section-message/section-message';
import { countOf, numberOf, sizeOf } from '../../../../../../../src/export-engine';
import { ProblemMessage } from '../../../../components/problem-message';
import styles from '../your-data.module.css';
import { save, type TakeOutState } from './use-take-out';

type Props = {
  readonly state: TakeOutState;
  /** How many records there were when they were counted. */
  readonly expected: number;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
};

/** How the taking out goes, and what came of it. */
export function TakeOutPanel({ state, expected, onStart, onStop, onClose }: Props) {
  switch (state.status) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className={styles.line}>
          <div className={styles.progress}>
            <ProgressBar
              value={expected === 0 ? 0 : Math.min(1, state.records / expected)}
              ariaLabel="Share of the records that are taken out"
            />
          </div>
          <span role="status">
            {numberOf(state.records)} of about {countOf(expected, 'record')}
          </span>
          <Button spacing="compact" onClick={onStop}>
            Stop
          </Button>
        </div>
      );
    case 'failed':
      return (
        <div role="alert">
          <ProblemMessage title="Nothing was taken out" problem={state.problem} onRetry={onStart} />
        </div>
      );
    case 'done': {
      const { file, fileName, manifest } = state.taken;
      const rows = manifest.records.reduce((sum, each) => sum + each.rows, 0);
      return (
        <div role="status">
          <SectionMessage appearance="success" title={`${countOf(rows, 'record')} taken out`}>
            <div className={styles.stack}>
              <p className={styles.text}>
                {fileName}, {sizeOf(file.size)}: a file of JSON Lines for each kind, the inventory that explains them, a
                README, and the SHA-256 of each. It may name people: keep it as you keep such data.
              </p>
              <div className={styles.line}>
                <Button spacing="compact" onClick={() => save(state.taken)}>
                  Save again
                </Button>
                <Button spacing="compact" appearance="subtle" onClick={onClose}>
                  Dismiss
                </Button>
              </div>
            </div>
          </SectionMessage>
        </div>
      );
    }
  }
}
