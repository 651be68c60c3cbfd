import type { KeptKind } from '../../../../../../../src/contract';
import { DataTable } from '../../../../components/data-table';
import { Section } from '../../../../components/page';
import { ProblemMessage } from '../../../../components/problem-message';
import { Skeleton } from '../../../../components/skeleton';
import { momentOf } from '../../../../moment';
import styles from '../your-data.module.css';
import { breachMessage, lastRunWords, reportSentence, retentionSentence } from './duty-words';
import type { DutiesState } from './use-duties';

type Props = { readonly duties: DutiesState; readonly kinds: readonly KeptKind[] };

/** Stands above everything else where records outlive their retention; nothing where none does. */
export function BreachMessage({ duties, kinds }: Props) {
  const breaches = duties.status === 'ready' ? (duties.duties.retention?.breaches ?? []) : [];
  if (breaches.length === 0) return null;
  const { title, message } = breachMessage(breaches, kinds);
  return <ProblemMessage title={title} problem={{ code: 'UNEXPECTED', message, reference: null }} />;
}

/** What the app does about privacy without being asked, and how that went last. */
export function DutiesSection({
  duties,
  kinds,
  timeZone,
  onRetry,
}: Props & { readonly timeZone: string; readonly onRetry: () => void }) {
  const at = (instant: string) => momentOf(instant, timeZone);
  return (
    <Section title="What Openbook does by itself">
      <p className={styles.text}>
        Once a week it tells Atlassian which account ids it keeps, and erases what it keeps about accounts that were
        closed. Once a day it checks that no record is kept longer than stated.
      </p>
      {duties.status === 'loading' && <Skeleton label="Loading what Openbook does by itself" lines={2} />}
      {duties.status === 'failed' && (
        <ProblemMessage title="The last runs did not load" problem={duties.problem} onRetry={onRetry} />
      )}
      {duties.status === 'ready' && (
        <DataTable
          label="What Openbook does by itself, and how it went"
          head={['What', 'Last run', 'Outcome']}
          rows={[
            {
              key: 'personal-data',
              cells: [
                'Account ids reported',
                lastRunWords(duties.duties.personalData, at),
                reportSentence(duties.duties.personalData, at),
              ],
            },
            {
              key: 'retention',
              cells: [
                'Retention checked',
                lastRunWords(duties.duties.retention, at),
                retentionSentence(duties.duties.retention, kinds),
              ],
            },
          ]}
        />
      )}
    </Section>
  );
}
