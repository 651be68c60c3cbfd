import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Page } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import { ReportingContext, type ReportedMessage } from '../../components/reporting';
import { Skeleton } from '../../components/skeleton';
import type { Ports } from '../../ports';
import { CloseBar } from './close-bar';
import { MyReports } from './my-reports';
import { startDraft } from './report-draft';
import { useReportSetup } from './use-report-setup';
import { WriteReport } from './write-report';
import styles from './report.module.css';

export type View = { readonly kind: 'write'; readonly about: ReportedMessage | null } | { readonly kind: 'mine' };

type Props = {
  readonly ports: Ports;
  readonly start: View;
  /** The export on the page as text; null where there is none. */
  readonly definition: string | null;
  readonly onClose: () => void;
};

/** In the place of the page: a report that is written, or the reports that were. */
export default function ReportView({ ports, start, definition, onClose }: Props) {
  const [view, setView] = useState(start);
  const top = useRef<HTMLDivElement>(null);
  const focusTop = useCallback(() => {
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, []);
  useEffect(focusTop, [view, focusTop]);

  return (
    // A report about a report is more than anybody needs.
    <ReportingContext.Provider value={null}>
      <div ref={top} tabIndex={-1} className={styles.view}>
        {view.kind === 'mine' ? (
          <MyReports ports={ports} onClose={onClose} onReport={() => setView({ kind: 'write', about: null })} />
        ) : (
          <NewReport
            ports={ports}
            about={view.about}
            definition={definition}
            focusTop={focusTop}
            onShowReports={() => setView({ kind: 'mine' })}
            onClose={onClose}
          />
        )}
      </div>
    </ReportingContext.Provider>
  );
}

type NewProps = Omit<Props, 'start'> & {
  readonly about: ReportedMessage | null;
  readonly focusTop: () => void;
  readonly onShowReports: () => void;
};

function NewReport({ ports, about, definition, ...actions }: NewProps) {
  const { state, reload } = useReportSetup(ports);
  const start = useMemo(
    () => (state.status === 'ready' ? startDraft(about, { ...state.texts, definition: definition ?? '' }) : null),
    [state, about, definition],
  );
  if (state.status === 'ready' && start !== null) {
    return <WriteReport ports={ports} setup={state.setup} start={start} {...actions} />;
  }
  return (
    <Page title="Report a problem" footer={<CloseBar onClose={actions.onClose} />}>
      {state.status === 'failed' ? (
        <ProblemMessage title="The report did not open" problem={state.problem} onRetry={reload} />
      ) : (
        <Skeleton label="Opening the report" lines={6} />
      )}
    </Page>
  );
}
