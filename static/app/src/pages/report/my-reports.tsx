import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import { Page } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import rowStyles from '../../components/row-list.module.css';
import { Skeleton } from '../../components/skeleton';
import type { Ports } from '../../ports';
import type { Problem } from '../../problem';
import { ReportRow } from './report-row';
import { useMyReports } from './use-my-reports';
import footerStyles from './report.module.css';
import styles from './my-reports.module.css';

type Props = { readonly ports: Ports; readonly onReport: () => void; readonly onClose: () => void };

/** What the user sent, how it stands, and the way to take it back. */
export function MyReports({ ports: { backend, openLink, context }, onReport, onClose }: Props) {
  const { state, reload, retry, withdraw } = useMyReports(backend);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const act = async (doing: Promise<Problem | null>, words: string) => {
    const failed = await doing;
    setProblem(failed);
    setSaid(failed === null ? words : '');
    // The button may have gone away with what it did.
    list.current?.focus({ preventScroll: true });
  };

  return (
    <Page
      title="My reports"
      lead="The problem reports that you sent from this site. Nobody else sees them here."
      footer={
        <div className={footerStyles.footer}>
          <Button appearance="subtle" onClick={onClose}>
            Close
          </Button>
          <Button onClick={onReport}>Report a problem</Button>
        </div>
      }
    >
      <p role="status" className={said === '' ? 'visually-hidden' : styles.empty}>
        {said}
      </p>
      {problem && (
        <div role="alert">
          <ProblemMessage title="That did not work; the report is as it was" problem={problem} />
        </div>
      )}
      <div ref={list} tabIndex={-1} className={footerStyles.view}>
        {state.status === 'loading' && <Skeleton label="Loading your reports" lines={3} />}
        {state.status === 'failed' && (
          <ProblemMessage title="Your reports did not load" problem={state.problem} onRetry={reload} />
        )}
        {state.status === 'ready' && state.reports.length === 0 && (
          <p className={styles.empty}>None yet. What you report stands here, with the key of its ticket at support.</p>
        )}
        {state.status === 'ready' && state.reports.length > 0 && (
          <ul className={rowStyles.list} aria-label="My reports">
            {state.reports.map((report) => (
              <ReportRow
                key={report.reportId}
                report={report}
                timeZone={context.timeZone}
                openLink={openLink}
                onRetry={() => void act(retry(report.reportId), 'It is on its way again.')}
                onWithdraw={() => void act(withdraw(report.reportId), 'The report is withdrawn.')}
              />
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
