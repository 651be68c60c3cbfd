import Checkbox from '@atlaskit/checkbox/checkbox';
import { useCallback, useEffect, useState } from 'react';
import type { NumbersSending, Switches } from '../../../../../../src/contract';
import { DataTable } from '../../../components/data-table';
import { ExactText } from '../../../components/exact-text';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import type { Ports } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import styles from '../admin-page.module.css';
import { sendingSentence, stateTitle } from './sending-sentence';

type State =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly switches: Switches;
      readonly sending: NumbersSending;
      /** Why the last change was not kept. */
      readonly refused: Problem | null;
    }
  | { readonly status: 'failed'; readonly problem: Problem };

/** What leaves the site, before the first of it does, and the two switches over it. */
export function Sending({ ports: { backend, usage } }: { readonly ports: Pick<Ports, 'backend' | 'usage'> }) {
  const [state, setState] = useState<State>({ status: 'loading' });
  const load = useCallback(async () => {
    const reply = await backend.showSending();
    setState(
      reply.ok
        ? { status: 'ready', ...reply.value, refused: null }
        : { status: 'failed', problem: problemOfReply(reply) },
    );
  }, [backend]);
  useEffect(() => void load(), [load]);

  if (state.status === 'loading') return <Skeleton label="Loading what is sent" lines={4} />;
  if (state.status === 'failed') {
    return <ProblemMessage title="What is sent did not load" problem={state.problem} onRetry={() => void load()} />;
  }
  const { switches, sending, refused } = state;
  const change = async (changes: Partial<Switches>) => {
    setState({ ...state, switches: { ...switches, ...changes }, refused: null });
    const reply = await backend.changeSwitches(changes);
    setState({
      ...state,
      ...(reply.ok ? { switches: reply.value, refused: null } : { refused: problemOfReply(reply) }),
    });
  };

  return (
    <>
      <Section title="Switches">
        <div>
          <Checkbox
            label="Count the use of Openbook on this site"
            isChecked={switches.countUsage}
            onChange={({ target }) => void change({ countUsage: target.checked })}
          />
          <Checkbox
            label="Send daily numbers and errors to the vendor"
            isChecked={switches.sendNumbers}
            onChange={({ target }) => void change({ sendNumbers: target.checked })}
          />
        </div>
        {refused && <ProblemMessage title="The switch was not changed" problem={refused} />}
        <p className={styles.note}>
          People whose browser asks not to be tracked (Do Not Track or Global Privacy Control) are not counted.{' '}
          {usage.refusedByBrowser ? 'Your own browser asks for that.' : 'Your own browser does not ask for that.'}
        </p>
      </Section>
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
    </>
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
