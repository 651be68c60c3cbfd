import { useEffect, useState } from 'react';
import { numberOf } from '../../../../../../src/export-engine';
import { DataTable } from '../../../components/data-table';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import type { Backend } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import { formatTitle } from '../format-words';
import { daysShown, historyDays, type HistoryDay } from './history-bars';
import { HistoryChart } from './history-chart';
import styles from './export-history.module.css';

type History =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly days: readonly HistoryDay[]; readonly cut: boolean }
  | { readonly status: 'failed'; readonly problem: Problem };

type Props = { readonly backend: Pick<Backend, 'getRunHistory'>; readonly round: number };

/** The site's exports of the last 30 days by day and format, as a chart and as a table; nobody is named in it. */
export function ExportsByDay({ backend, round }: Props) {
  const [history, setHistory] = useState<History>({ status: 'loading' });
  const [again, setAgain] = useState(0);
  useEffect(() => {
    let wanted = true;
    void backend.getRunHistory().then((reply) => {
      if (!wanted) return;
      setHistory(
        reply.ok
          ? { status: 'ready', days: historyDays(reply.value.days, Date.now()), cut: reply.value.cut }
          : { status: 'failed', problem: problemOfReply(reply) },
      );
    });
    return () => {
      wanted = false;
    };
  }, [backend, round, again]);

  if (history.status === 'loading') return <Skeleton label="Loading exports by day" lines={3} />;
  if (history.status === 'failed') {
    return (
      <ProblemMessage
        title="Exports by day did not load"
        problem={history.problem}
        onRetry={() => setAgain(again + 1)}
      />
    );
  }
  const used = history.days.filter(({ runs }) => runs > 0);
  if (used.length === 0) return <p className={styles.note}>No exports in the last {daysShown} days.</p>;
  return (
    <>
      <HistoryChart days={history.days} />
      {history.cut && <p className={styles.note}>Only the newest exports are counted.</p>}
      <DataTable
        label="Exports by day and format"
        head={['Day (UTC)', 'Format', 'Exports', 'Issues']}
        numbers={[2, 3]}
        rows={[...used].reverse().flatMap(({ day, parts }) =>
          parts.map(({ format, runs, rows }) => ({
            key: `${day} ${format}`,
            cells: [day, formatTitle(format), numberOf(runs), numberOf(rows)],
          })),
        )}
      />
    </>
  );
}
