import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../../../../src/contract';
import { TrustCentreLink } from '../../components/trust-centre-link';
import type { Ports } from '../../ports';
import styles from './report.module.css';

/** Milliseconds between looks for the ticket: often at first, then rarely, then no more. */
const WAITS = [1_000, 1_000, 2_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

type Props = {
  readonly ports: Pick<Ports, 'backend' | 'openLink'>;
  readonly reportId: string;
  readonly onShowReports: () => void;
};

/** The report is kept and on its way; says the ticket's key as soon as there is one. */
export function SentReport({ ports: { backend, openLink }, reportId, onShowReports }: Props) {
  const [report, setReport] = useState<ReportSummary | null>(null);
  const [looks, setLooks] = useState(0);
  const ticket = report?.ticket;
  const settled = ticket !== undefined || report?.state === 'failed';

  useEffect(() => {
    const wait = WAITS[looks];
    if (settled || wait === undefined) return undefined;
    const timer = setTimeout(() => {
      void backend.listReports().then((reply) => {
        if (reply.ok) setReport(reply.value.reports.find((each) => each.reportId === reportId) ?? null);
        setLooks(looks + 1);
      });
    }, wait);
    return () => clearTimeout(timer);
  }, [backend, reportId, looks, settled]);

  return (
    <div role="status">
      <SectionMessage appearance="success" title="Thank you: your report is on its way to support">
        <p className={styles.quiet}>
          {ticket ? (
            <>
              Support has it as{' '}
              {ticket.address === undefined ? (
                ticket.key
              ) : (
                <TrustCentreLink href={ticket.address} openLink={openLink} opens="the ticket">
                  {ticket.key}
                </TrustCentreLink>
              )}
              .
            </>
          ) : report?.state === 'failed' ? (
            <>It could not be delivered yet. Nothing is lost: see “My reports”.</>
          ) : looks < WAITS.length ? (
            <>The ticket is being made. You need not wait: its key stands under “My reports” too.</>
          ) : (
            <>Making the ticket takes longer than usual. Its key will stand under “My reports”.</>
          )}
        </p>
        <p className={styles.buttons}>
          <Button spacing="compact" onClick={onShowReports}>
            My reports
          </Button>
        </p>
      </SectionMessage>
    </div>
  );
}
