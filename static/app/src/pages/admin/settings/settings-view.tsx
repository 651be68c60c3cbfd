import Checkbox from '@atlaskit/checkbox/checkbox';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useCallback, useEffect, useState } from 'react';
import type { Move, SentKind, Switches } from '../../../../../../src/contract';
import { DataTable } from '../../../components/data-table';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { RadioGroup } from '../../../components/radio-group';
import { Skeleton } from '../../../components/skeleton';
import type { Ports } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import styles from '../admin-page.module.css';
import { mayMove, reportersOptions, sentWords, type Reporters } from './settings-words';

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | {
      readonly status: 'ready';
      readonly switches: Switches;
      readonly transfers: readonly SentKind[];
      readonly move: Move;
      /** Why the last change was not kept. */
      readonly refused: Problem | null;
    };

/** What the site's admins decide about counting and sending, and what of it leaves Atlassian now. */
export function SettingsView({ ports: { backend, usage } }: { readonly ports: Pick<Ports, 'backend' | 'usage'> }) {
  const [state, setState] = useState<State>({ status: 'loading' });
  const load = useCallback(async () => {
    const asked = [backend.showSwitches(), backend.getYourData(), backend.showMove()] as const;
    const [switches, kept, move] = await Promise.all(asked);
    if (!switches.ok) return setState({ status: 'failed', problem: problemOfReply(switches) });
    if (!kept.ok) return setState({ status: 'failed', problem: problemOfReply(kept) });
    if (!move.ok) return setState({ status: 'failed', problem: problemOfReply(move) });
    const { transfers } = kept.value;
    setState({ status: 'ready', switches: switches.value, transfers, move: move.value, refused: null });
  }, [backend]);
  useEffect(() => void load(), [load]);

  if (state.status === 'loading') return <Skeleton label="Loading the settings" lines={4} />;
  if (state.status === 'failed') {
    return <ProblemMessage title="The settings did not load" problem={state.problem} onRetry={() => void load()} />;
  }
  const { switches, transfers, move, refused } = state;
  const change = async (changes: Partial<Switches>) => {
    setState({ ...state, switches: { ...switches, ...changes }, refused: null });
    const reply = await backend.changeSwitches(changes);
    if (!reply.ok) return setState({ ...state, refused: problemOfReply(reply) });
    // What leaves follows from the switches; the backend says it.
    const kept = await backend.getYourData();
    setState({
      ...state,
      switches: reply.value,
      transfers: kept.ok ? kept.value.transfers : transfers,
      refused: kept.ok ? null : problemOfReply(kept),
    });
  };
  const reporters: Reporters = switches.sendReports ? switches.reporters : 'nobody';

  return (
    <>
      <p className={styles.note}>These settings hold for everybody on this site, from the moment you change them.</p>
      {refused && (
        <div role="alert">
          <ProblemMessage title="The setting was not changed" problem={refused} />
        </div>
      )}
      <Section title="Counting">
        <Checkbox
          label="Count the use of Openbook on this site"
          isChecked={switches.countUsage}
          onChange={({ target }) => void change({ countUsage: target.checked })}
        />
        <p className={styles.note}>
          Openbook counts how often each of its functions is used, and not by whom, when or on which issues. People
          whose browser asks not to be tracked (Do Not Track or Global Privacy Control) are not counted.{' '}
          {usage.refusedByBrowser ? 'Your own browser asks for that.' : 'Your own browser does not ask for that.'}
        </p>
      </Section>
      <Section title="Sending">
        <Checkbox
          label="Send daily numbers and errors to the vendor"
          isChecked={switches.sendNumbers}
          onChange={({ target }) => void change({ sendNumbers: target.checked })}
        />
        <p className={styles.note}>
          Usage and Errors show exactly what would be sent. Nothing goes before an admin of this site has seen it there.
        </p>
      </Section>
      <Section title="Problem reports">
        <RadioGroup
          legend="Who may send problem reports to the vendor’s support"
          options={reportersOptions}
          value={reporters}
          onChange={(chosen) =>
            void change(chosen === 'nobody' ? { sendReports: false } : { sendReports: true, reporters: chosen })
          }
        />
        <p className={styles.note}>
          Whoever reports a problem sees every field of it before it is sent. Those who may not send it can save it as a
          file.
        </p>
      </Section>
      {mayMove(move) && (
        <Section title="Move from Connect">
          <Checkbox
            label="Move what this site saved in the app on Connect"
            isChecked={switches.moveFromConnect}
            onChange={({ target }) => void change({ moveFromConnect: target.checked })}
          />
          <p className={styles.note}>
            Openbook asks the vendor’s old server for the saved exports and the usage totals of this site, until they
            have all come along. What has come already stays.
          </p>
        </Section>
      )}
      <Section title="What leaves Atlassian now">
        <DataTable
          label="What leaves Atlassian now"
          head={['What', 'To', 'State']}
          rows={transfers.map(({ name, title, recipient, state: sent }) => ({
            key: name,
            cells: [
              title,
              recipient,
              <Lozenge key="state" appearance={sent === 'on' ? 'inprogress' : 'default'}>
                {sentWords[sent]}
              </Lozenge>,
            ],
          }))}
        />
      </Section>
    </>
  );
}
