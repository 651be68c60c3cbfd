import Button from '@atlaskit/button/default/button';
import { useCallback, useEffect, useState } from 'react';
import type { SupportTicket, YourData } from '../../../../../../src/contract';
import { countOf } from '../../../../../../src/export-engine';
import { DataTable } from '../../../components/data-table';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import { TrustCentreLink } from '../../../components/trust-centre-link';
import type { Ports } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import styles from './your-data.module.css';

const erasureWords: Readonly<Record<SupportTicket['erasure'], string>> = {
  'not-asked': 'Not asked for',
  'being-asked': 'Support is being asked',
  asked: 'Support was asked',
};

/** A call takes so many (contract, `askToEraseTickets`). */
const mostAsked = 25;

type Props = {
  readonly support: YourData['support'];
  /** Changes when tickets may have been asked about. */
  readonly round: number;
  readonly ports: Pick<Ports, 'backend' | 'openLink'>;
};

/** What this page cannot erase itself: tickets at the vendor's support desk, and how to ask for it. */
export function Tickets({ support, round, ports: { backend, openLink } }: Props) {
  const [tickets, setTickets] = useState<readonly SupportTicket[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);

  const load = useCallback(async () => {
    const found: SupportTicket[] = [];
    let cursor: string | undefined;
    do {
      const reply = await backend.listTickets(cursor === undefined ? {} : { cursor });
      if (!reply.ok) return setProblem(problemOfReply(reply));
      found.push(...reply.value.tickets);
      cursor = reply.value.cursor;
    } while (cursor !== undefined);
    setProblem(null);
    setTickets(found);
  }, [backend]);
  useEffect(() => void load(), [load, round]);

  const unasked = tickets?.filter(({ erasure }) => erasure === 'not-asked') ?? [];
  const ask = async () => {
    setAsking(true);
    for (let from = 0; from < unasked.length; from += mostAsked) {
      const reportIds = unasked.slice(from, from + mostAsked).map(({ reportId }) => reportId);
      const reply = await backend.askToEraseTickets({ reportIds });
      if (!reply.ok) {
        setAsking(false);
        return setProblem(problemOfReply(reply));
      }
    }
    setAsking(false);
    await load();
  };

  return (
    <Section title="Tickets at the support desk">
      <p className={styles.text}>
        A report that somebody sent became a ticket there, which only support can erase.{' '}
        {support.portal === undefined ? 'Write to ' : 'Ask in '}
        {support.portal === undefined ? (
          support.email
        ) : (
          <>
            <TrustCentreLink href={support.portal} openLink={openLink} opens="the support portal">
              the support portal
            </TrustCentreLink>
            , or write to {support.email}
          </>
        )}
        , or let Openbook ask: it then erases the report here as well.
      </p>
      {problem && (
        <ProblemMessage title="The tickets are not up to date" problem={problem} onRetry={() => void load()} />
      )}
      {tickets === null && problem === null && <Skeleton label="Loading tickets" lines={1} />}
      {tickets?.length === 0 && <p className={styles.text}>There are none.</p>}
      {tickets !== null && tickets.length > 0 && (
        <DataTable
          label="Tickets"
          head={['Ticket', 'State', 'Erasure']}
          rows={tickets.map(({ reportId, key, address, state, erasure }) => ({
            key: reportId,
            cells: [
              address === undefined ? (
                key
              ) : (
                <TrustCentreLink key="ticket" href={address} openLink={openLink} opens="the ticket">
                  {key}
                </TrustCentreLink>
              ),
              state ?? 'Not read yet',
              erasureWords[erasure],
            ],
          }))}
        />
      )}
      <div className={styles.line} role="status">
        {unasked.length > 0 && (
          <Button spacing="compact" isDisabled={asking} onClick={() => void ask()}>
            Ask support to erase {countOf(unasked.length, 'ticket')}
          </Button>
        )}
      </div>
    </Section>
  );
}
