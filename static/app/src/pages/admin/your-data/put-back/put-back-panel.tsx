import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { YourData } from '../../../../../../../src/contract';
import { countOf, numberOf } from '../../../../../../../src/export-engine';
import { DataTable } from '../../../../components/data-table';
import { Section } from '../../../../components/page';
import { ProblemMessage } from '../../../../components/problem-message';
import { momentOf } from '../../../../moment';
import styles from '../your-data.module.css';
import type { RestorePlan, Tally } from './put-back';
import type { PutBackState } from './use-put-back';

type Props = {
  readonly state: PutBackState;
  readonly data: Pick<YourData, 'digest'>;
  readonly timeZone: string;
  readonly onCreate: (plan: RestorePlan) => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
};

/** What a file would change, before it changes anything; then how it goes, and what came of it. */
export function PutBackPanel({ state, data, timeZone, onCreate, onStop, onClose }: Props) {
  switch (state.status) {
    case 'idle':
      return null;
    case 'reading':
    case 'restoring': {
      const words = state.status === 'reading' ? 'Checking the file…' : 'Putting it back…';
      return (
        <div className={styles.line}>
          <div className={styles.progress}>
            <ProgressBar value={state.share} ariaLabel={words} />
          </div>
          <span role="status">{words}</span>
          <Button spacing="compact" onClick={onStop}>
            Stop
          </Button>
        </div>
      );
    }
    case 'failed':
      return (
        <div role="alert">
          <ProblemMessage title={state.title} problem={state.problem} />
        </div>
      );
    case 'planned':
      return <Plan plan={state.plan} digest={data.digest} timeZone={timeZone} onCreate={onCreate} onClose={onClose} />;
    case 'done': {
      const created = state.tallies.reduce((sum, tally) => sum + tally.created, 0);
      return (
        <div role="status" className={styles.stack}>
          <SectionMessage
            appearance="success"
            title={`${state.wasStopped ? 'Stopped: ' : ''}${countOf(created, 'record')} put back`}
          >
            <div className={styles.line}>
              <Button spacing="compact" appearance="subtle" onClick={onClose}>
                Dismiss
              </Button>
            </div>
          </SectionMessage>
          <Tallies label="What was put back" created="Created" tallies={state.tallies} />
        </div>
      );
    }
  }
}

type PlanProps = Pick<Props, 'timeZone' | 'onCreate' | 'onClose'> & {
  readonly plan: RestorePlan;
  readonly digest: string;
};

function Plan({ plan, digest, timeZone, onCreate, onClose }: PlanProps) {
  const { manifest, tallies } = plan;
  const created = tallies.reduce((sum, tally) => sum + tally.created, 0);
  return (
    <Section title="What this file would change">
      <p className={styles.text}>
        Taken out of {manifest.site.address} on {momentOf(manifest.takenAt, timeZone)}, by version {manifest.appVersion}{' '}
        of Openbook. Every file in it is as it was taken out.
        {manifest.inventoryDigest !== digest &&
          ' That version kept other kinds of records, so each record is held against what this one keeps.'}
      </p>
      <Tallies label="What would be put back" created="Would be created" tallies={tallies} />
      <div className={styles.line}>
        {created > 0 && (
          <Button appearance="primary" onClick={() => onCreate(plan)}>
            Put back {countOf(created, 'record')}
          </Button>
        )}
        {created === 0 && <span>There is nothing to put back: nothing in this file is missing here.</span>}
        <Button appearance="subtle" onClick={onClose}>
          {created === 0 ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </Section>
  );
}

type TalliesProps = { readonly label: string; readonly created: string; readonly tallies: readonly Tally[] };

function Tallies({ label, created, tallies }: TalliesProps) {
  if (tallies.length === 0) return <p className={styles.text}>This file holds no records.</p>;
  return (
    <DataTable
      label={label}
      head={['Kind', created, 'Already here', 'Differs, stays as it is', 'Not put back']}
      numbers={[1, 2, 3]}
      rows={tallies.map((tally) => ({
        key: tally.kind,
        cells: [
          tally.title,
          numberOf(tally.created),
          numberOf(tally.same),
          numberOf(tally.differs),
          [...tally.refused].map(([why, count]) => `${numberOf(count)}: ${why}`).join(' '),
        ],
      }))}
    />
  );
}
