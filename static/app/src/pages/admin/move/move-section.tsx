import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Move } from '../../../../../../src/contract';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { momentOf } from '../../../moment';
import type { Ports } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import { MoveReceipt } from './move-receipt';
import { countsWords, problemSentence } from './move-words';
import styles from './move-section.module.css';

/** `problem` says why the move did not load, `refused` why the last change was not made. */
type State = { readonly move: Move | null; readonly problem: Problem | null; readonly refused: Problem | null };

/**
 * The move of what the site saved in the app on Connect. Nothing to see where there is nothing to move: most sites never had
 * that app.
 */
export function MoveSection({ ports: { backend, context } }: { readonly ports: Pick<Ports, 'backend' | 'context'> }) {
  const [{ move, problem, refused }, setState] = useState<State>({ move: null, problem: null, refused: null });
  const load = useCallback(async () => {
    const reply = await backend.showMove();
    const loaded = reply.ok ? { move: reply.value, problem: null } : { move: null, problem: problemOfReply(reply) };
    setState({ ...loaded, refused: null });
  }, [backend]);
  useEffect(() => void load(), [load]);

  const after = async (change: Promise<{ readonly ok: boolean }>) => {
    const reply = await change;
    if (reply.ok) await load();
    else setState({ move, problem, refused: problemOfReply(reply as Parameters<typeof problemOfReply>[0]) });
  };
  const tryNow = () => void after(backend.tryMove());
  const turn = (moveFromConnect: boolean) => void after(backend.changeSwitches({ moveFromConnect }));

  // The page itself says so to whoever is no admin.
  if (problem !== null && problem.code !== 'NO_PERMISSION') {
    return <ProblemMessage title="The move from Connect did not load" problem={problem} onRetry={() => void load()} />;
  }
  if (move === null || move.state === 'none') return null;
  if (move.state === 'done') {
    if (move.receipt.outcome === 'nothing-to-move') return null;
    return (
      <Section title="Moved from Connect">
        <MoveReceipt receipt={move.receipt} timeZone={context.timeZone} />
      </Section>
    );
  }
  return (
    <>
      {refused && (
        <div role="alert">
          <ProblemMessage title="That did not work; the move is as it was" problem={refused} />
        </div>
      )}
      <UnfinishedMove move={move} timeZone={context.timeZone} turn={turn} tryNow={tryNow} load={() => void load()} />
    </>
  );
}

type UnfinishedProps = {
  readonly move: Exclude<Move, { readonly state: 'none' | 'done' }>;
  readonly timeZone: string;
  readonly turn: (moveFromConnect: boolean) => void;
  readonly tryNow: () => void;
  readonly load: () => void;
};

function UnfinishedMove({ move, timeZone, turn, tryNow, load }: UnfinishedProps) {
  const off = <Act onClick={() => turn(false)}>Switch the move off</Act>;
  switch (move.state) {
    case 'switched-off':
      return (
        <Message
          appearance="information"
          title="The move from Connect is switched off"
          actions={<Act onClick={() => turn(true)}>Switch it on</Act>}
        >
          What this site saved in the app on Connect stays there until the vendor shuts that app’s server down.
        </Message>
      );
    case 'not-begun':
      return (
        <Message
          appearance="information"
          title="The move from Connect begins soon"
          actions={
            <>
              <Act onClick={tryNow}>Begin now</Act>
              {off}
            </>
          }
        >
          Openbook asks the vendor’s old server for the exports that this site saved in the app on Connect, and for its
          usage totals.
        </Message>
      );
    case 'under-way':
      return (
        <Message
          appearance="information"
          title="Moving from Connect"
          actions={
            <>
              <Act onClick={load}>Look again</Act>
              {off}
            </>
          }
        >
          {countsWords(move.counts)} have come along so far. You can use Openbook meanwhile.
        </Message>
      );
    case 'held-up':
      return (
        <Message
          appearance="warning"
          title="The move from Connect is held up"
          actions={
            <>
              <Act onClick={tryNow}>Try now</Act>
              {off}
            </>
          }
        >
          {problemSentence[move.problem]} Nothing is lost: Openbook tries again by itself, next on{' '}
          {momentOf(move.nextTryAt, timeZone)}. So far {countsWords(move.counts)} have come along.
        </Message>
      );
  }
}

type MessageProps = {
  readonly appearance: 'information' | 'warning';
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

function Message({ appearance, title, actions, children }: MessageProps) {
  return (
    <SectionMessage appearance={appearance} title={title}>
      <div className={styles.body}>
        <p>{children}</p>
        <div className={styles.actions}>{actions}</div>
      </div>
    </SectionMessage>
  );
}

function Act({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button spacing="compact" onClick={onClick}>
      {children}
    </Button>
  );
}
