import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '../../components/error-boundary';
import { Page } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import { ReportingContext, type ReportedMessage, type Reporting } from '../../components/reporting';
import { Skeleton } from '../../components/skeleton';
import type { Ports } from '../../ports';
import { CloseBar } from './close-bar';
import type { View } from './report-view';

/** Loaded when somebody reports: few do, and the export page should not carry the editor of screenshots. */
const loadView = () => lazy(() => import('./report-view'));

type Opened = { readonly view: View; readonly definition: string | null };

/**
 * Puts a problem report in the place of the page, and the page back when it is closed: as it was, with an export that runs on
 * behind it. Not a dialog: a report is long, and needs the whole width of a phone.
 */
export function Reports({ ports, children }: { readonly ports: Ports; readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [ReportView, setReportView] = useState(loadView);
  const definition = useRef<(() => string | null) | null>(null);
  const before = useRef<{ readonly focus: Element | null; readonly scrollY: number } | null>(null);

  const reporting = useMemo<Reporting>(() => {
    const open = (view: View) => {
      before.current = { focus: document.activeElement, scrollY: window.scrollY };
      setOpened({ view, definition: definition.current?.() ?? null });
    };
    return {
      report: (about: ReportedMessage | null) => open({ kind: 'write', about }),
      showReports: () => open({ kind: 'mine' }),
      offerDefinition: (read) => {
        definition.current = read;
      },
    };
  }, []);
  const close = useCallback(() => setOpened(null), []);
  const failed = (error: unknown) => {
    ports.errors.caught(error);
    setReportView(loadView()); // React remembers that a view did not load; the next report asks for it anew
  };

  useEffect(() => {
    if (opened !== null || before.current === null) return;
    const { focus, scrollY } = before.current;
    before.current = null;
    if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
    window.scrollTo(0, scrollY);
  }, [opened]);

  return (
    <>
      <div hidden={opened !== null}>
        <ReportingContext.Provider value={reporting}>{children}</ReportingContext.Provider>
      </div>
      {opened !== null && (
        <ErrorBoundary onError={failed} fallback={<NotOpened onClose={close} />}>
          <Suspense fallback={<Opening />}>
            <ReportView ports={ports} start={opened.view} definition={opened.definition} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

function Opening() {
  return (
    <Page title="Report a problem">
      <Skeleton label="Opening the report" lines={6} />
    </Page>
  );
}

/** The page behind is unharmed, and an export may run there: the way back leads to it, and not over a reload. */
function NotOpened({ onClose }: { readonly onClose: () => void }) {
  const message =
    'A part of Openbook did not load, or failed. Close this: the page is as you left it. Then check your connection and try again.';
  return (
    <Page title="Report a problem" footer={<CloseBar onClose={onClose} />}>
      <div role="alert">
        <ProblemMessage title="The report did not open" problem={{ code: 'UNEXPECTED', message, reference: null }} />
      </div>
    </Page>
  );
}
