import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useRef, useState } from 'react';
import type { ReportSummary } from '../../../../../src/contract';
import rowStyles from '../../components/row-list.module.css';
import { TrustCentreLink } from '../../components/trust-centre-link';
import { momentOf } from '../../moment';
import type { OpenLink } from '../../ports';
import { stateSentence, stateWords } from './report-state-words';
import styles from './my-reports.module.css';

type Props = {
  readonly report: ReportSummary;
  readonly timeZone: string;
  readonly openLink: OpenLink;
  readonly onRetry: () => void;
  readonly onWithdraw: () => void;
};

export function ReportRow({ report, timeZone, openLink, onRetry, onWithdraw }: Props) {
  const { summary = 'Erased', createdAt, ticket, state } = report;
  const [asking, setAsking] = useState(false);
  const withdrawButton = useRef<HTMLButtonElement>(null);
  const { label, appearance } = stateWords(report);
  const sentence = stateSentence(report);

  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.line}>
        <div className={rowStyles.what}>
          <span className={styles.summary}>{summary}</span> <Lozenge appearance={appearance}>{label}</Lozenge>
          <div className={rowStyles.facts}>
            {ticket && (
              <>
                {ticket.address === undefined ? (
                  ticket.key
                ) : (
                  <TrustCentreLink href={ticket.address} openLink={openLink} opens="the ticket">
                    {ticket.key}
                  </TrustCentreLink>
                )}
                {' · '}
              </>
            )}
            {momentOf(createdAt, timeZone)}
          </div>
          {sentence && <div className={rowStyles.facts}>{sentence}</div>}
        </div>
        {asking ? (
          <div className={rowStyles.buttons} role="group" aria-label="Withdraw this report">
            <span>Erase it here, and ask support to erase its ticket?</span>
            <Button
              spacing="compact"
              appearance="danger"
              onClick={() => {
                setAsking(false);
                onWithdraw();
              }}
            >
              Withdraw
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              autoFocus
              onClick={() => {
                setAsking(false);
                setTimeout(() => withdrawButton.current?.focus());
              }}
            >
              Keep
            </Button>
          </div>
        ) : (
          <div className={rowStyles.buttons}>
            {state === 'failed' && (
              <Button spacing="compact" aria-label={`Try again: ${summary}`} onClick={onRetry}>
                Try again
              </Button>
            )}
            {state !== 'withdrawn' && (
              <Button
                ref={withdrawButton}
                spacing="compact"
                appearance="subtle"
                aria-label={`Withdraw: ${summary}`}
                onClick={() => setAsking(true)}
              >
                Withdraw
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
