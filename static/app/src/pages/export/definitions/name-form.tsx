import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox/checkbox';
import Textfield from '@atlaskit/textfield/text-field';
import { useId, useState } from 'react';
import type { DefinitionContent } from '../../../../../../src/contract';
import rowStyles from '../../../components/row-list.module.css';
import styles from './saved-exports.module.css';

type Props = {
  /** For example `Save`. */
  readonly action: string;
  readonly name: string;
  /** Asked too where it is given. */
  readonly sharing?: DefinitionContent['sharing'];
  readonly onSubmit: (name: string, sharing: DefinitionContent['sharing']) => void;
  readonly onClose: () => void;
};

/** Asks for the name of a saved export; Escape closes it. */
export function NameForm({ action, name, sharing, onSubmit, onClose }: Props) {
  const id = useId();
  const [text, setText] = useState(name);
  const [shared, setShared] = useState(sharing === 'site');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSubmit(text.trim(), shared ? 'site' : 'private');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.name}>
        <label htmlFor={`${id}-name`}>Name</label>
        <Textfield
          id={`${id}-name`}
          isCompact
          isRequired
          autoFocus
          maxLength={120}
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {sharing && (
        <Checkbox
          label="Share with everyone on this site"
          isChecked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
      )}
      <div className={rowStyles.buttons}>
        <Button type="submit" appearance="primary" spacing="compact">
          {action}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
