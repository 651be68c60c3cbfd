import Button from '@atlaskit/button/default/button';
import { useCallback, useEffect, useState } from 'react';
import type { GetStarted } from '../../../../../src/contract';
import { Page, Section } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import { Skeleton } from '../../components/skeleton';
import type { Ports } from '../../ports';
import { problemOfReply, type Problem } from '../../problem';
import { FromConnect } from './from-connect';
import { InstallationFacts } from './installation-facts';
import { KeptByCategory } from './kept-by-category';
import styles from './get-started-page.module.css';

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly about: GetStarted }
  | { readonly status: 'failed'; readonly problem: Problem };

/** Where an admin lands after installing: what the app does, what it keeps, how it stands, and a way to a first export. */
export function GetStartedPage({ ports }: { readonly ports: Ports }) {
  const { backend, openModule } = ports;
  const [state, setState] = useState<State>({ status: 'loading' });
  const load = useCallback(async () => {
    setState({ status: 'loading' });
    const reply = await backend.getGetStarted();
    setState(reply.ok ? { status: 'ready', about: reply.value } : { status: 'failed', problem: problemOfReply(reply) });
  }, [backend]);
  useEffect(() => void load(), [load]);

  return (
    <Page
      title="Get started with Openbook"
      lead="Openbook exports the issues of a query to a file, all of them, and shows you everything that it keeps about your site."
    >
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => openModule('openbook-export')}>
          Make a first export
        </Button>
        <Button onClick={() => openModule('openbook-admin')}>See what Openbook keeps</Button>
      </div>
      <Section title="What it does">
        <ul className={styles.list}>
          <li>
            Anyone on this site opens it under Apps, and exports the issues that they may see to CSV, Excel, JSON Lines,
            Parquet or a zip of related tables.
          </li>
          <li>
            The file is made in the browser. Issue content reaches neither Openbook’s backend nor its storage, nor us.
          </li>
          <li>An export that is interrupted goes on where it stopped. A saved one runs again in two clicks.</li>
        </ul>
      </Section>
      {state.status === 'loading' && <Skeleton label="Loading what Openbook keeps" lines={6} />}
      {state.status === 'failed' && <NotLoaded problem={state.problem} onRetry={() => void load()} />}
      {state.status === 'ready' && (
        <>
          <Section title="What it keeps">
            <KeptByCategory about={state.about} openLink={ports.openLink} />
          </Section>
          <Section title="From the app on Connect">
            <FromConnect move={state.about.move} openModule={openModule} timeZone={ports.context.timeZone} />
          </Section>
          <Section title="This installation">
            <InstallationFacts about={state.about} timeZone={ports.context.timeZone} />
          </Section>
        </>
      )}
    </Page>
  );
}

function NotLoaded({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const forbidden = problem.code === 'NO_PERMISSION';
  return (
    <ProblemMessage
      title={forbidden ? 'Only Jira admins can see what is kept' : 'What Openbook keeps did not load'}
      problem={problem}
      {...(forbidden ? {} : { onRetry })}
    />
  );
}
