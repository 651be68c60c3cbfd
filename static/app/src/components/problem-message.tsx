import SectionMessage from '@atlaskit/section-message/section-message';
import Button from '@atlaskit/button/default/button';
import type { Problem } from '../problem';
import { ReportButton } from './report-button';
import styles from './problem-message.module.css';

type Props = {
  readonly title: string;
  readonly problem: Problem;
  readonly appearance?: 'error' | 'warning';
  readonly onRetry?: () => void;
};

/** The one way in which the app says no: what is wrong, what to do, and the reference for the support desk. */
export function ProblemMessage({ title, problem, appearance = 'error', onRetry }: Props) {
  return (
    <SectionMessage appearance={appearance} title={title}>
      <div className={styles.body}>
        <p>{problem.message}</p>
        {problem.reference && (
          <p className={styles.reference}>
            Reference <code>{problem.reference}</code>
          </p>
        )}
        <div className={styles.actions}>
          {onRetry && (
            <Button spacing="compact" onClick={onRetry}>
              Try again
            </Button>
          )}
          <ReportButton title={title} problem={problem} isAlone={!onRetry} />
        </div>
      </div>
    </SectionMessage>
  );
}
