import { useCallback, useEffect, useState } from 'react';
import type { Api, ErrorGroup, ErrorsSending } from '../../../../../../src/contract';
import { numberOf } from '../../../../../../src/export-engine';
import { DataTable } from '../../../components/data-table';
import { ExactText } from '../../../components/exact-text';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import type { Ports } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import adminStyles from '../admin-page.module.css';
import { stateTitle } from '../usage/sending-sentence';
import { errorsSentence } from './errors-words';
import styles from './errors-view.module.css';

type Shown = Extract<ReturnType<Api['showErrors']>, { ok: true }>['value'];

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly shown: Shown }
  | { readonly status: 'failed'; readonly problem: Problem };

/** What failed on this site, and what the vendor learns of it. */
export function ErrorsView({ ports: { backend } }: { readonly ports: Ports }) {
  const [state, setState] = useState<State>({ status: 'loading' });
  const load = useCallback(async () => {
    const reply = await backend.showErrors();
    setState(reply.ok ? { status: 'ready', shown: reply.value } : { status: 'failed', problem: problemOfReply(reply) });
  }, [backend]);
  useEffect(() => void load(), [load]);

  if (state.status === 'loading') return <Skeleton label="Loading errors" lines={6} />;
  if (state.status === 'failed') {
    return <ProblemMessage title="The errors did not load" problem={state.problem} onRetry={() => void load()} />;
  }
  const { shown } = state;

  return (
    <>
      <p className={adminStyles.note}>
        Openbook notices its own errors, in the page and in its functions. It keeps where in its code they happened and
        a message without names, values and queries, but not who met them or on which issues.
      </p>
      <Section title="Errors of the last 90 days">
        <Groups groups={shown.groups} cut={shown.cut} />
      </Section>
      <Section title="What the vendor gets">
        <p className={adminStyles.note} role="status">
          {errorsSentence(shown)}
        </p>
        <NextErrors next={shown.sending.next} />
        {shown.sending.days.length > 0 && (
          <DataTable
            label="Days that were decided about"
            head={['Day (UTC)', 'Errors']}
            rows={shown.sending.days.map(({ day, state }) => ({ key: day, cells: [day, stateTitle[state]] }))}
          />
        )}
      </Section>
    </>
  );
}

function Groups({ groups, cut }: { readonly groups: readonly ErrorGroup[]; readonly cut: boolean }) {
  if (groups.length === 0)
    return <p className={adminStyles.note}>No errors. Nothing of Openbook has failed on this site.</p>;
  return (
    <>
      {cut && (
        <p className={adminStyles.note}>There are more errors than are read here. The older ones are left out.</p>
      )}
      <DataTable
        label="Errors, the last seen first"
        numbers={[1]}
        head={['Error', 'Times', 'First day (UTC)', 'Last day (UTC)', 'Versions', 'Browsers']}
        rows={groups.map((group) => ({
          key: group.fingerprint,
          cells: [
            <Detail key="detail" {...group} />,
            numberOf(group.count),
            group.firstDay,
            group.lastDay,
            group.appVersions.join(', '),
            group.origin === 'backend' ? 'None: in a function' : group.browsers.join(', '),
          ],
        }))}
      />
    </>
  );
}

function Detail({ name, message, frames, systems, fingerprint }: ErrorGroup) {
  return (
    <details className={styles.error}>
      <summary>
        {name}: {message}
      </summary>
      <div className={styles.detail}>
        {frames.length > 0 && (
          <ol className={styles.frames} aria-label="Where it happened">
            {frames.map((frame, at) => (
              <li key={at}>{frame}</li>
            ))}
          </ol>
        )}
        <p className={styles.facts}>
          {systems.length > 0 && `On ${systems.join(', ')} · `}
          Fingerprint {fingerprint}
        </p>
      </div>
    </details>
  );
}

function NextErrors({ next }: Pick<ErrorsSending, 'next'>) {
  if (next === undefined)
    return <p className={adminStyles.note}>There is nothing to show yet, because nothing has failed.</p>;
  return (
    <>
      <p className={adminStyles.note}>
        This is all that would be sent of {next.day}, as it stands now. The lists belong together item by item.{' '}
        <code>sendId</code> is random and new for each day. Nothing in it says which site it comes from.
      </p>
      <ExactText label="What would be sent">{JSON.stringify(next, null, 2)}</ExactText>
    </>
  );
}
