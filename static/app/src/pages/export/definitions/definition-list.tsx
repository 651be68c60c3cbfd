import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield/text-field';
import { useId, useState, type ReactNode } from 'react';
import type { DefinitionSummary } from '../../../../../../src/contract';
import { numberOf } from '../../../../../../src/export-engine';
import { ProblemMessage } from '../../../components/problem-message';
import rowStyles from '../../../components/row-list.module.css';
import { namedLike } from './definition-content';
import styles from './saved-exports.module.css';
import type { DefinitionList as List } from './use-definitions';

/** With more than that nobody finds one by looking. */
const FEW = 20;
/** Rows that are drawn at a time: a site that moved from Connect may have thousands. */
const ROWS = 50;

type Props = {
  readonly list: Extract<List, { readonly status: 'ready' }>;
  readonly onRetry: () => void;
  readonly rowOf: (definition: DefinitionSummary) => ReactNode;
};

/** The saved exports by name; where they are many, those that one looks for. */
export function DefinitionList({ list: { definitions, rest }, onRetry, rowOf }: Props) {
  const id = useId();
  const [lookedFor, setLookedFor] = useState('');
  const [most, setMost] = useState(ROWS);
  const found = namedLike(definitions, lookedFor);
  const shown = found.slice(0, most);
  return (
    <>
      {definitions.length > FEW && (
        <div className={styles.find}>
          <label htmlFor={id}>Find a saved export</label>
          <Textfield
            id={id}
            type="search"
            isCompact
            value={lookedFor}
            onChange={({ currentTarget }) => {
              setLookedFor(currentTarget.value);
              setMost(ROWS);
            }}
          />
          <span role="status" className={styles.count}>
            {rest === 'loading'
              ? `${numberOf(definitions.length)} so far…`
              : `${numberOf(found.length)} of ${numberOf(definitions.length)}`}
          </span>
        </div>
      )}
      {shown.length > 0 && (
        <ul className={`${rowStyles.list} ${styles.list}`} aria-label="Saved exports">
          {shown.map(rowOf)}
          {found.length > shown.length && (
            <li className={rowStyles.row}>
              <div>
                <Button spacing="compact" onClick={() => setMost(most + ROWS)}>
                  Show more
                </Button>
              </div>
            </li>
          )}
        </ul>
      )}
      {typeof rest === 'object' && (
        <ProblemMessage title="Some saved exports did not load" problem={rest} onRetry={onRetry} />
      )}
    </>
  );
}
