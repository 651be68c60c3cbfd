import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useId, useRef, useState } from 'react';
import type { DefinitionContent, DefinitionSummary } from '../../../../../../src/contract';
import { countOf } from '../../../../../../src/export-engine';
import rowStyles from '../../../components/row-list.module.css';
import { momentOf } from '../../../moment';
import { formatTitle } from '../format-words';
import { NameForm } from './name-form';
import styles from './saved-exports.module.css';

export type RowActions = {
  readonly onRun: () => void;
  readonly onOpen: () => void;
  readonly onChange: (changes: Partial<DefinitionContent>) => void;
  readonly onSaveFile: () => void;
  readonly onDelete: () => void;
};

type Props = RowActions & {
  readonly definition: DefinitionSummary;
  readonly timeZone: string;
  readonly isOpen: boolean;
  /** Whether an export may start now. */
  readonly canRun: boolean;
};

/** A saved export: run it, open it, and behind “More” what is needed less. Its author is not named. */
export function DefinitionRow({ definition, timeZone, isOpen, canRun, ...actions }: Props) {
  const { name, format, columnCount, sharing, mine, lostAnAccount, updatedAt } = definition;
  const id = useId();
  const [more, setMore] = useState<'closed' | 'open' | 'renaming' | 'deleting'>('closed');
  const moreButton = useRef<HTMLButtonElement>(null);

  const close = () => {
    setMore('closed');
    moreButton.current?.focus();
  };
  const closeAnd = (act: () => void) => () => {
    close();
    act();
  };

  return (
    <li className={rowStyles.row} aria-current={isOpen || undefined}>
      <div className={rowStyles.line}>
        <div className={rowStyles.what}>
          <button type="button" className={styles.open} onClick={actions.onOpen}>
            <span className="visually-hidden">Open </span>
            {name}
          </button>{' '}
          {sharing === 'site' && <Lozenge appearance="new">Shared</Lozenge>}{' '}
          {lostAnAccount && <Lozenge appearance="moved">Query names a closed account</Lozenge>}
          <div className={rowStyles.facts}>
            {formatTitle(format)} · {countOf(columnCount, 'column')} · saved {momentOf(updatedAt, timeZone)}
          </div>
        </div>
        <div className={rowStyles.buttons}>
          <Button spacing="compact" isDisabled={!canRun} aria-label={`Export ${name}`} onClick={actions.onRun}>
            Export
          </Button>
          <Button
            ref={moreButton}
            spacing="compact"
            appearance="subtle"
            aria-label={`More for ${name}`}
            aria-expanded={more !== 'closed'}
            aria-controls={`${id}-more`}
            onClick={() => setMore(more === 'closed' ? 'open' : 'closed')}
          >
            More
          </Button>
        </div>
      </div>
      <div id={`${id}-more`} hidden={more === 'closed'}>
        {more === 'open' && (
          <div className={`${rowStyles.buttons} ${styles.more}`}>
            <Button spacing="compact" onClick={() => setMore('renaming')}>
              Rename
            </Button>
            {mine && (
              <Button
                spacing="compact"
                onClick={closeAnd(() => actions.onChange({ sharing: sharing === 'site' ? 'private' : 'site' }))}
              >
                {sharing === 'site' ? 'Keep to myself' : 'Share with this site'}
              </Button>
            )}
            <Button spacing="compact" onClick={closeAnd(actions.onSaveFile)}>
              Save as file
            </Button>
            {mine && (
              <Button spacing="compact" onClick={() => setMore('deleting')}>
                Delete
              </Button>
            )}
          </div>
        )}
        {more === 'renaming' && (
          <NameForm
            action="Rename"
            name={name}
            onSubmit={(changed) => closeAnd(() => changed !== name && actions.onChange({ name: changed }))()}
            onClose={close}
          />
        )}
        {more === 'deleting' && (
          <div className={rowStyles.buttons} role="group" aria-label={`Delete ${name}`}>
            <span>
              Delete “{name}”{sharing === 'site' ? ' for everyone on this site' : ''}?
            </span>
            <Button spacing="compact" appearance="danger" onClick={closeAnd(actions.onDelete)}>
              Delete
            </Button>
            <Button spacing="compact" appearance="subtle" autoFocus onClick={close}>
              Keep
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
