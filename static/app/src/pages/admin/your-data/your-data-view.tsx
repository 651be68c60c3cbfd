import Button from '@atlaskit/button/default/button';
import { useFlags } from '@atlaskit/flag/use-flags';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import ModalTransition from '@atlaskit/modal-dialog/modal-transition';
import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import { useCallback, useRef, useState } from 'react';
import type { ErasureScope, YourData } from '../../../../../../src/contract';
import { numberOf, sizeOf } from '../../../../../../src/export-engine';
import { DataTable } from '../../../components/data-table';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import { Skeleton } from '../../../components/skeleton';
import { momentOf } from '../../../moment';
import type { Ports } from '../../../ports';
import { ageSentence, keepsSentence, reachSentence } from './answer';
import { CategoryPicture } from './category-picture';
import { BreachMessage, DutiesSection } from './duties/duties-section';
import { useDuties } from './duties/use-duties';
import { Elsewhere } from './elsewhere';
import { ErasureDialog } from './erase/erasure-dialog';
import { Erasures } from './erase/erasures';
import { useErasures } from './erase/use-erasures';
import { KeptCategory } from './kept-kinds';
import { PolicyLines } from './policy-header';
import { PutBackPanel } from './put-back/put-back-panel';
import { usePutBack } from './put-back/use-put-back';
import { SentKinds } from './sent-kinds';
import { TakeOutPanel } from './take-out/take-out-panel';
import { useTakeOut } from './take-out/use-take-out';
import { Tickets } from './tickets';
import { categoriesOf, totalOf, type Category } from './totals';
import { useYourData, type Counting } from './use-your-data';
import styles from './your-data.module.css';

/** What is kept about the site: the answer first, then everything that it is made of, and what can be done with it. */
export function YourDataView({ ports }: { readonly ports: Ports }) {
  const { loading, ...rest } = useYourData(ports.backend);
  switch (loading.status) {
    case 'loading':
      return <Skeleton label="Loading what is kept" lines={8} />;
    case 'failed':
      return (
        <ProblemMessage
          title="What is kept did not load"
          problem={loading.problem}
          {...(loading.problem.code === 'NO_PERMISSION' ? {} : { onRetry: () => void rest.reload() })}
        />
      );
    case 'ready':
      return <Shown ports={ports} data={loading.data} {...rest} />;
  }
}

type ShownProps = Omit<ReturnType<typeof useYourData>, 'loading'> & {
  readonly ports: Ports;
  readonly data: YourData;
};

function Shown({ ports, data, counting, reload, countNow, stopCounting }: ShownProps) {
  const { backend, context, openLink } = ports;
  const { timeZone } = context;
  const [scope, setScope] = useState<ErasureScope | null>(null);
  /** Counts how often records have come or gone because of this page. */
  const [round, setRound] = useState(0);
  const { duties, load: loadDuties } = useDuties(backend);
  const changed = useCallback(() => {
    setRound((before) => before + 1);
    void reload();
    void loadDuties();
  }, [reload, loadDuties]);
  const { showFlag } = useFlags();
  const erased = useCallback(() => {
    showFlag({
      id: 'erased',
      title: 'The records are erased',
      description: 'The receipt is at the end of this page.',
      icon: <SuccessIcon label="Done" color="currentColor" />,
      isAutoDismiss: true,
    });
    changed();
  }, [changed, showFlag]);
  const erasing = useErasures(backend, erased);
  const takingOut = useTakeOut(ports, data);
  const puttingBack = usePutBack(backend, data.kinds, changed);
  const actions = useRef<HTMLDivElement>(null);
  /** A message that is closed takes its button, and the focus, with it. */
  const closing = (close: () => void) => () => {
    close();
    actions.current?.focus();
  };
  const total = totalOf(data.kinds);
  const categories = categoriesOf(data.kinds);

  return (
    <>
      <BreachMessage duties={duties} kinds={data.kinds} />
      <section aria-label="The answer" className={styles.stack}>
        <p className={styles.answer}>{keepsSentence(total)}</p>
        <p className={styles.text}>{reachSentence(total, data.transfers)}</p>
        <CategoryPicture categories={categories} />
        <Age
          words={ageSentence(total, Date.now(), (at) => momentOf(at, timeZone))}
          counting={counting}
          onCount={() => void countNow()}
          onStop={stopCounting}
        />
        <PolicyLines policy={data.policy} ports={ports} />
      </section>

      <Section title="Take out, put back, erase">
        <div ref={actions} tabIndex={-1} className={styles.line}>
          <Button onClick={() => void takingOut.start()}>Take out everything</Button>
          <ChooseFile onChoose={(file) => void puttingBack.read(file)} />
          <Button onClick={() => setScope({ of: 'all' })}>Erase everything</Button>
        </div>
        <p className={styles.small}>
          What you take out is one zip file, made in this browser. Saved exports, settings and totals can be put back
          from it, also after Openbook was installed anew.
        </p>
        <TakeOutPanel
          state={takingOut.state}
          expected={total.records}
          onStart={() => void takingOut.start()}
          onStop={takingOut.stop}
          onClose={closing(takingOut.close)}
        />
        <PutBackPanel
          state={puttingBack.state}
          data={data}
          timeZone={timeZone}
          onCreate={(plan) => void puttingBack.create(plan)}
          onStop={puttingBack.stop}
          onClose={closing(puttingBack.close)}
        />
      </Section>

      <Section title="What is kept">
        <CategoryTable categories={categories} timeZone={timeZone} />
        <div className={styles.stack}>
          {categories.map((category) => (
            <KeptCategory key={category.category} category={category} ports={ports} round={round} onErase={setScope} />
          ))}
        </div>
      </Section>
      <SentKinds transfers={data.transfers} openLink={openLink} />
      <Elsewhere data={data} ports={ports} />
      <DutiesSection duties={duties} kinds={data.kinds} timeZone={timeZone} onRetry={() => void loadDuties()} />
      <Tickets support={data.support} round={round} ports={ports} />
      <Erasures
        erasures={erasing.erasures}
        problem={erasing.problem}
        kinds={data.kinds}
        timeZone={timeZone}
        onRetry={() => void erasing.look()}
      />
      <p className={styles.small}>
        This page is made from the app’s inventory, the same declaration that its code is held to. Digest{' '}
        <code>{data.digest}</code>
      </p>
      <ModalTransition>
        {scope !== null && (
          <ErasureDialog
            scope={scope}
            data={data}
            backend={backend}
            onClose={() => setScope(null)}
            onStarted={(erasure) => {
              setScope(null);
              erasing.add(erasure);
            }}
          />
        )}
      </ModalTransition>
    </>
  );
}

type AgeProps = {
  readonly words: string;
  readonly counting: Counting;
  readonly onCount: () => void;
  readonly onStop: () => void;
};

function Age({ words, counting, onCount, onStop }: AgeProps) {
  return (
    <>
      <div className={styles.line}>
        <span className={styles.quiet} role="status">
          {counting.status === 'counting' ? 'Counting…' : words}
        </span>
        {counting.status === 'counting' && (
          <div className={styles.progress}>
            <ProgressBar value={counting.share} ariaLabel="Share of the kinds that are counted" />
          </div>
        )}
        {counting.status === 'counting' ? (
          <Button spacing="compact" onClick={onStop}>
            Stop
          </Button>
        ) : (
          <Button spacing="compact" onClick={onCount}>
            Count now
          </Button>
        )}
      </div>
      {counting.status === 'failed' && (
        <ProblemMessage title="The count broke off" problem={counting.problem} onRetry={onCount} />
      )}
    </>
  );
}

function ChooseFile({ onChoose }: { readonly onChoose: (file: Blob) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>Put back from a file</Button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        aria-label="File that was taken out"
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          target.value = ''; // so that the same file can be chosen again
          if (chosen) onChoose(chosen);
        }}
      />
    </>
  );
}

type TableProps = { readonly categories: readonly Category[]; readonly timeZone: string };

/** The numbers of the picture, and when the first and the last of each came. */
function CategoryTable({ categories, timeZone }: TableProps) {
  const at = (instant: string | undefined) => (instant === undefined ? '–' : momentOf(instant, timeZone));
  return (
    <DataTable
      label="Records by category"
      head={['Category', 'Records', 'Can name a person', 'Size', 'Oldest', 'Newest', 'Next expires']}
      numbers={[1, 2, 3]}
      rows={categories.map(({ category, records, personal, bytes, oldest, newest, nextExpiry }) => ({
        key: category,
        cells: [category, numberOf(records), numberOf(personal), sizeOf(bytes), at(oldest), at(newest), at(nextExpiry)],
      }))}
    />
  );
}
