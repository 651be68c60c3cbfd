import type { Erasure, KeptKind } from '../../../../../../../src/contract';
import { DataTable } from '../../../../components/data-table';
import { Section } from '../../../../components/page';
import { ProblemMessage } from '../../../../components/problem-message';
import { Skeleton } from '../../../../components/skeleton';
import { momentOf } from '../../../../moment';
import type { Problem } from '../../../../problem';
import { erasureTitle, isErasing, removedWords, stepSentence } from './erasure-words';
import styles from './erase.module.css';
import dataStyles from '../your-data.module.css';

type Props = {
  readonly erasures: readonly Erasure[] | null;
  readonly problem: Problem | null;
  readonly kinds: readonly KeptKind[];
  readonly timeZone: string;
  readonly onRetry: () => void;
};

/** The receipts of what was erased, and how far those are that run. */
export function Erasures({ erasures, problem, kinds, timeZone, onRetry }: Props) {
  const at = (instant: string | undefined) => (instant === undefined ? '–' : momentOf(instant, timeZone));
  const running = erasures?.find(isErasing);
  return (
    <Section title="Erased">
      <p role="status" className="visually-hidden">
        {running && `${erasureTitle(running, kinds)}: ${stepSentence(running)}`}
      </p>
      {problem && <ProblemMessage title="The erasures did not load" problem={problem} onRetry={onRetry} />}
      {erasures === null && problem === null && <Skeleton label="Loading erasures" lines={1} />}
      {erasures?.length === 0 && (
        <p className={dataStyles.text}>
          Nothing yet. Whatever you erase leaves a receipt here: what, when and how many records, without their content.
        </p>
      )}
      {erasures !== null && erasures.length > 0 && (
        <DataTable
          label="Erasures, the newest first"
          head={['What', 'Asked for', 'Erased', 'How far', 'Records']}
          rows={erasures.map((erasure) => ({
            key: erasure.erasureId,
            cells: [
              erasureTitle(erasure, kinds),
              at(erasure.requestedAt),
              at(erasure.erasedAt),
              <div key="step" className={styles.receipt}>
                {stepSentence(erasure)}
              </div>,
              <div key="removed" className={styles.receipt}>
                {removedWords(erasure, kinds)}
              </div>,
            ],
          }))}
        />
      )}
    </Section>
  );
}
