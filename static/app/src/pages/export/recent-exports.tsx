import Lozenge from '@atlaskit/lozenge/lozenge';
import Button from '@atlaskit/button/default/button';
import { useCallback, useEffect, useState } from 'react';
import type { RunSummary } from '../../../../../src/contract';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import { Skeleton } from '../../components/skeleton';
import type { Ports } from '../../ports';
import { problemOfReply } from '../../problem';
import type { Problem } from '../../problem';
import { numberOf, sizeOf } from '../../../../../src/export-engine';
import { momentOf } from '../../moment';
import { formatTitle } from './format-words';
import { ExportHistory } from './history/export-history';
import { outcomeWords } from './outcome-words';
import styles from './preview-section.module.css';

type Runs =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly runs: readonly RunSummary[];
      readonly cursor: string | null;
      readonly readAt: number; // milliseconds since 1970
    }
  | { readonly status: 'failed'; readonly problem: Problem };

const shownAtFirst = 5;

/** The site's latest exports, whoever made them; reads them anew when `round` changes. */
export function RecentExports({ ports, round }: { readonly ports: Ports; readonly round: number }) {
  const [state, setState] = useState<Runs>({ status: 'loading' });
  const [all, setAll] = useState(false);
  const { backend, context } = ports;

  const load = useCallback(
    async (cursor: string | null, before: readonly RunSummary[]) => {
      const reply = await backend.listRuns(cursor === null ? {} : { cursor });
      setState(
        reply.ok
          ? {
              status: 'ready',
              runs: [...before, ...reply.value.runs],
              cursor: reply.value.cursor ?? null,
              readAt: Date.now(),
            }
          : { status: 'failed', problem: problemOfReply(reply) },
      );
    },
    [backend],
  );
  useEffect(() => void load(null, []), [load, round]);

  if (state.status === 'failed') {
    return (
      <Section title="Recent exports">
        <ProblemMessage
          title="The list of exports did not load"
          problem={state.problem}
          onRetry={() => void load(null, [])}
        />
      </Section>
    );
  }
  if (state.status === 'loading') {
    return (
      <Section title="Recent exports">
        <Skeleton label="Loading recent exports" lines={2} />
      </Section>
    );
  }
  const { runs, cursor, readAt } = state;
  const shown = all ? runs : runs.slice(0, shownAtFirst);
  return (
    <Section title="Recent exports" aside={<span className={styles.aside}>On this site, in the last 90 days</span>}>
      {runs.length === 0 ? (
        <p className={styles.empty}>No exports yet. The first one will be listed here.</p>
      ) : (
        <DataTable
          label="Exports, newest first"
          head={['Started', 'Format', 'Outcome', 'Issues', 'Left out', 'Columns', 'Size']}
          numbers={[3, 4, 5, 6]}
          rows={shown.map((run, index) => ({
            key: `${run.startedAt} ${index}`,
            cells: cellsOf(run, context.timeZone, readAt),
          }))}
        />
      )}
      {(shown.length < runs.length || cursor !== null) && (
        <div>
          <Button spacing="compact" onClick={() => (all && cursor !== null ? void load(cursor, runs) : setAll(true))}>
            Show more
          </Button>
        </div>
      )}
      {runs.length > 0 && <ExportHistory backend={backend} round={round} />}
    </Section>
  );
}

function cellsOf(run: RunSummary, timeZone: string, readAt: number) {
  const { label, appearance } = outcomeWords(run, readAt);
  return [
    <span key="started" className={styles.moment}>
      {momentOf(run.startedAt, timeZone)}
    </span>,
    formatTitle(run.format),
    <Lozenge key="outcome" appearance={appearance}>
      {label}
    </Lozenge>,
    run.rows === undefined ? '–' : numberOf(run.rows),
    leftOutOf(run),
    numberOf(run.columns),
    // Only a run that made a file has its digest.
    run.bytes === undefined || run.sha256 === undefined ? '–' : sizeOf(run.bytes),
  ];
}

/** Issues that were found and not written, for whatever reason. */
function leftOutOf({ vanished, unreadable }: RunSummary): string {
  return vanished === undefined ? '–' : numberOf(vanished + (unreadable ?? 0));
}
