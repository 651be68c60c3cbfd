import { useCallback, useEffect, useState } from 'react';
import type { UsageOfDay } from '../../../../../../src/contract';
import { numberOf } from '../../../../../../src/export-engine';
import { DataTable } from '../../../components/data-table';
import { DayStrips } from '../../../components/day-strips';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import type { Backend } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import styles from '../admin-page.module.css';
import { featureTitle, outcomeTitle, sizeTitle } from './feature-words';
import { daysShown, lastDays, usageStrips, usageSummary } from './usage-strips';

type Usage =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly usage: readonly UsageOfDay[];
      readonly days: readonly string[];
      readonly cut: boolean;
    }
  | { readonly status: 'failed'; readonly problem: Problem };

/** What was used on the last 30 days, as a chart and as a table. */
export function FunctionsByDay({ backend }: { readonly backend: Pick<Backend, 'getUsage'> }) {
  const [state, setState] = useState<Usage>({ status: 'loading' });
  const load = useCallback(async () => {
    const reply = await backend.getUsage();
    setState(
      reply.ok
        ? { status: 'ready', usage: reply.value.days, days: lastDays(Date.now()), cut: reply.value.cut }
        : { status: 'failed', problem: problemOfReply(reply) },
    );
  }, [backend]);
  useEffect(() => void load(), [load]);

  if (state.status === 'loading') return <Skeleton label="Loading the use of functions" lines={4} />;
  if (state.status === 'failed') {
    return (
      <ProblemMessage title="The use of functions did not load" problem={state.problem} onRetry={() => void load()} />
    );
  }
  const { usage, days, cut } = state;
  const strips = usageStrips(usage, days);
  if (strips.length === 0) return <p className={styles.note}>Nothing was counted in the last {daysShown} days.</p>;
  return (
    <>
      <DayStrips summary={usageSummary(strips)} days={days} strips={strips} />
      {cut && <p className={styles.note}>Of the days that are not closed yet, only a part is shown.</p>}
      <DataTable
        label="Functions by day"
        dense
        head={['Day (UTC)', 'Function', 'Outcome', 'Size', 'Times']}
        numbers={[4]}
        rows={[...usage].reverse().flatMap(({ day, rows, closed }) =>
          rows.map(({ feature, outcome, size, count }) => ({
            key: `${day} ${feature} ${outcome} ${size}`,
            cells: [
              closed ? day : `${day}, so far`,
              featureTitle(feature),
              outcomeTitle[outcome],
              sizeTitle[size],
              numberOf(count),
            ],
          })),
        )}
      />
    </>
  );
}
