import { countOf, numberOf, sizeOf } from '../../../../../src/export-engine';
import type { KeptExport } from '../../browser-store/kept-exports';
import { formatTitle } from './format-words';
import type { ResumableRun } from './run-export';

type HowFar = Pick<ResumableRun, 'settled' | 'total'>;

/** `12,000 of 20,000 issues`. */
export function howFar({ settled, total }: HowFar): string {
  return `${numberOf(settled)} of ${countOf(total, 'issue')}`;
}

/** What is there to go on with. `inFiles`: whether the browser keeps files for the page; else all of it goes with the page. */
export function keptSentence(run: HowFar, inFiles = true): string {
  if (!inFiles) {
    return `${howFar(run)} are read, and kept until this page is closed: this browser keeps no files for it. Continue reads only the rest.`;
  }
  return `${howFar(run)} are read and kept in this browser, for 24 hours from the start of the export. Continue reads only the rest.`;
}

/** What lies in the browser of one export: `CSV, 12,000 of 20,000 issues · 34 MB`. */
export function keptWords({ state, bytes }: KeptExport): string {
  const what =
    state.kind === 'busy'
      ? 'An export that runs, or its file, in this or another tab'
      : `Unfinished export to ${formatTitle(state.spec.format)}, ${howFar(state)}`;
  return `${what} · ${sizeOf(bytes)}`;
}
