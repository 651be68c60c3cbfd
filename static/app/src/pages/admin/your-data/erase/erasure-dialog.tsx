import Button from '@atlaskit/button/default/button';
import ModalBody from '@atlaskit/modal-dialog/modal-body';
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog';
import ModalFooter from '@atlaskit/modal-dialog/modal-footer';
import ModalHeader from '@atlaskit/modal-dialog/modal-header';
import ModalTitle from '@atlaskit/modal-dialog/modal-title';
import Textfield from '@atlaskit/textfield/text-field';
import { useEffect, useId, useState } from 'react';
import type { Erasure, ErasurePlan, ErasureScope, YourData } from '../../../../../../../src/contract';
import { countOf, numberOf, sizeOf } from '../../../../../../../src/export-engine';
import { DataTable } from '../../../../components/data-table';
import { ProblemMessage } from '../../../../components/problem-message';
import { ReportingContext } from '../../../../components/reporting';
import { Skeleton } from '../../../../components/skeleton';
import type { Backend } from '../../../../ports';
import { problemOfReply, type Problem } from '../../../../problem';
import { isSiteName, scopeWords, titleOf } from './erasure-words';
import styles from './erase.module.css';

type Props = {
  readonly scope: ErasureScope;
  readonly data: Pick<YourData, 'siteName' | 'kinds'>;
  readonly backend: Pick<Backend, 'planErasure' | 'startErasure'>;
  readonly onClose: () => void;
  readonly onStarted: (erasure: Erasure) => void;
};

/** What would go is counted first; then it asks for the site's name, because nothing brings it back. */
export function ErasureDialog({ scope, data, backend, onClose, onStarted }: Props) {
  const { siteName, kinds } = data;
  const id = useId();
  const [plan, setPlan] = useState<ErasurePlan | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [typed, setTyped] = useState('');
  const [starting, setStarting] = useState(false);

  useEffect(() => {
    let isOpen = true;
    void backend.planErasure({ scope }).then((reply) => {
      if (!isOpen) return;
      if (reply.ok) setPlan(reply.value);
      else setProblem(problemOfReply(reply));
    });
    return () => void (isOpen = false);
  }, [backend, scope]);

  const canStart = plan !== null && isSiteName(typed, siteName) && !starting;
  const start = async () => {
    if (!canStart) return;
    setStarting(true);
    const reply = await backend.startErasure({ scope, siteName: typed });
    setStarting(false);
    if (reply.ok) onStarted(reply.value);
    else setProblem(problemOfReply(reply));
  };

  return (
    <ModalDialog onClose={onClose} width="medium">
      <ModalHeader hasCloseButton>
        <ModalTitle appearance="danger">Erase {scopeWords(scope, kinds)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {/* A report would open behind the dialog. */}
        <ReportingContext.Provider value={null}>
          <form
            className={styles.dialog}
            onSubmit={(event) => {
              event.preventDefault();
              void start();
            }}
          >
            {plan === null && problem === null && <Skeleton label="Counting what would go" lines={3} />}
            {plan !== null && <Plan plan={plan} kinds={kinds} />}
            {plan !== null && (
              <div>
                <label htmlFor={id} className={styles.label}>
                  To erase it for good, type the name of this site: <strong>{siteName}</strong>
                </label>
                <Textfield
                  id={id}
                  value={typed}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                />
              </div>
            )}
            {problem && (
              <div role="alert">
                <ProblemMessage title="Nothing was erased" problem={problem} />
              </div>
            )}
          </form>
        </ReportingContext.Provider>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button appearance="danger" isDisabled={!canStart} onClick={() => void start()}>
          Erase
        </Button>
      </ModalFooter>
    </ModalDialog>
  );
}

function Plan({ plan, kinds }: { readonly plan: ErasurePlan; readonly kinds: YourData['kinds'] }) {
  const goes = plan.goes.filter(({ held }) => held === undefined || held.records > 0);
  return (
    <>
      {goes.length === 0 ? (
        <p>There is nothing to erase now. What is written meanwhile goes too.</p>
      ) : (
        <DataTable
          label="What goes"
          head={['What goes', 'Records', 'Size']}
          numbers={[1, 2]}
          rows={goes.map(({ kind, held }) => ({
            key: kind,
            cells: [
              titleOf(kind, kinds),
              held === undefined ? 'not counted' : numberOf(held.records),
              held === undefined ? '' : sizeOf(held.bytes),
            ],
          }))}
        />
      )}
      {plan.stays.length > 0 && (
        <div>
          <strong>What stays</strong>
          <ul className={styles.stays}>
            {plan.stays.map(({ kind, why }) => (
              <li key={kind}>
                {titleOf(kind, kinds)}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {plan.endsMove && (
        <p>
          The move from the app on Connect is switched off, so that it brings nothing back. You can switch it on again
          under Settings.
        </p>
      )}
      {plan.tickets > 0 && (
        <p>
          Support is asked to erase {countOf(plan.tickets, 'ticket')} at the support desk. Only support can do that.
        </p>
      )}
      <p>
        Nothing brings the records back, but for what you take out before. A receipt with counts and times stays,
        without content.
      </p>
    </>
  );
}
