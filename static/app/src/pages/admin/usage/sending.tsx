import { useCallback, useEffect, useState } from 'react';
import type { NumbersSending, Switches } from '../../../../../../src/contract';
import { DataTable } from '../../../components/data-table';
import { ExactText } from '../../../components/exact-text';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import type { Backend } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import styles from '../admin-page.module.css';
import { sendingSentence, stateTitle } from './sending-sentence';

type State =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly switches: Switches;
      readonly sending: NumbersSending;
    }
  | { readonly status: 'failed'; readonly problem: Problem };

/** What leaves the site, before the first of it does. Whether it does is decided under Settings. */
export function Sending({ backend }: { readonly backend: Pick<Backend, 'showSending'> }) {
  const [state, setState] = useState<State>({ status: 'loading' });
  const load = useCallback(async () => {
    const reply = await backend.showSending();
    setState(reply.ok ? { status: 'ready', ...reply.value } : { status: 'failed', problem: problemOfReply(reply) });
  }, [backend]);
  useEffect(() => void load(), [load]);

  if (state.status === 'loading') return <Skeleton label="Loading what is sent" lines={4} />;
  if (state.status === 'failed') {
    return <ProblemMessage title="What is sent did not load" problem={state.problem} onRetry={() => void load()} />;
  }
  const { switches, sending } = state;

  return (
    <Section title="What the vendor gets">
      <p className={styles.note} role="status">
        {sendingSentence(switches, sending)}
      </p>
      <NextNumbers next={sending.next} />
      {sending.days.length > 0 && (
        <DataTable
          label="Days that were decided about"
          head={['Day (UTC)', 'Numbers']}
          rows={sending.days.map(({ day, state }) => ({ key: day, cells: [day, stateTitle[state]] }))}
        />
      )}
    </Section>
  );
}

function NextNumbers({ next }: Pick<NumbersSending, 'next'>) {
  if (next === undefined) {
    return (
      <p className={styles.note}>
        There is nothing to show yet, and nothing is sent before it has been shown here. A row leaves this site only
        where something happened at least 5 times on a day, and then as a range such as 10-49.
      </p>
    );
  }
  return (
    <>
      <p className={styles.note}>
        This is all that would be sent of {next.day}, as it stands now: ranges in place of numbers, and no row of fewer
        than 5 uses. The lists belong together item by item. <code>sendId</code> is random and new for each day, so that
        the same day is not counted twice. Nothing in it says which site it comes from.
      </p>
      <ExactText label="What would be sent">{JSON.stringify(next, null, 2)}</ExactText>
    </>
  );
}
