import { createContext, useContext, useEffect, useRef } from 'react';
import type { Problem } from '../problem';

/** A message of the app that somebody reports, as they saw it. */
export type ReportedMessage = { readonly title: string; readonly problem: Problem };

export type Reporting = {
  /** Opens a problem report: about a message, or about what somebody has to say themselves. */
  report(about: ReportedMessage | null): void;
  showReports(): void;
  /** What stands for the export on the page, asked when a report is opened; null where there is none. */
  offerDefinition(read: (() => string | null) | null): void;
};

/** Null where nothing can be reported: in a page that could not open, and in a report itself. */
export const ReportingContext = createContext<Reporting | null>(null);

export const useReporting = (): Reporting | null => useContext(ReportingContext);

/** Offers the definition of the export on the page to a report, while the page is there. */
export function useDefinitionForReports(read: () => string | null): void {
  const reporting = useReporting();
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    reporting?.offerDefinition(() => latest.current());
    return () => reporting?.offerDefinition(null);
  }, [reporting]);
}
