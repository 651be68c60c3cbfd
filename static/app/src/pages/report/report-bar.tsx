import Button from '@atlaskit/button/default/button';
import styles from './report.module.css';

export type Step = 'form' | 'review';

type Props = {
  readonly step: Step;
  /** Whether it is sent from here, or saved as a file. */
  readonly sends: boolean;
  /** It is sent or saved: the bar only closes. */
  readonly isOver: boolean;
  /** Asks first, because something was written. */
  readonly isLeaving: boolean;
  readonly isSending: boolean;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onLeave: () => void;
  readonly onLeft: () => void;
  readonly onStay: () => void;
};

/** The bar below a report: out of it, and on to its next step. While it asks whether to leave, there is nothing else to press. */
export function ReportBar(props: Props) {
  const { step, sends, isOver, isLeaving, isSending, onBack, onForward, onLeave, onLeft, onStay } = props;
  if (isLeaving) {
    return (
      <div className={styles.buttons}>
        <span role="status">Leave without {sends ? 'sending' : 'saving'}? What you wrote is lost.</span>
        <Button appearance="danger" onClick={onLeft}>
          Leave
        </Button>
        <Button appearance="subtle" autoFocus onClick={onStay}>
          Stay
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.footer}>
      <Button appearance="subtle" onClick={onLeave}>
        {isOver ? 'Close' : 'Cancel'}
      </Button>
      {!isOver && (
        <div className={styles.buttons}>
          {step === 'review' && <Button onClick={onBack}>Back</Button>}
          <Button appearance="primary" isLoading={isSending} onClick={onForward}>
            {step === 'form' ? 'Review' : sends ? 'Send' : 'Save as file'}
          </Button>
        </div>
      )}
    </div>
  );
}
