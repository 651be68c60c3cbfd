import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield/text-field';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { MoveTo } from './column-tag';
import styles from './columns-section.module.css';

/** As long as the app can save. */
const longestHeader = 255;

type Props = {
  /** The field's own name. */
  readonly fieldName: string;
  /** What the user called it; `''` for the field's own name. */
  readonly header: string;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly onRename: (header: string) => void;
  readonly onMove: (to: MoveTo) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

const moves = [
  { to: 'first', label: 'First' },
  { to: 'left', label: 'Left' },
  { to: 'right', label: 'Right' },
  { to: 'last', label: 'Last' },
] as const;

/** Stands in the list in the place of the column that it changes. Enter keeps the header, Escape leaves it as it was. */
export function ColumnEditor({ fieldName, header, place, count, onRename, onMove, onRemove, onClose }: Props) {
  const id = useId();
  const [text, setText] = useState(header || fieldName);
  const pressed = useRef<HTMLElement | null>(null);

  // A moved element loses the focus; whoever presses Right wants to press it again.
  useEffect(() => pressed.current?.focus(), [place]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRename(text);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };

  return (
    <form className={styles.editor} aria-label={`Column ${fieldName}`} onSubmit={submit} onKeyDown={onKeyDown}>
      <div className={styles.header}>
        <label htmlFor={`${id}-header`}>Name in the file</label>
        <Textfield
          id={`${id}-header`}
          isCompact
          autoFocus
          maxLength={longestHeader}
          placeholder={fieldName}
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className={styles.moves} role="group" aria-label={`Place ${place} of ${count}`}>
        <span aria-hidden="true">
          Place {place} of {count}
        </span>
        {moves.map(({ to, label }) => (
          <Button
            key={to}
            spacing="compact"
            aria-label={`Move ${to}`} // never disabled: the focus must not be lost at either end
            onClick={(event) => {
              pressed.current = event.currentTarget;
              onMove(to);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.moves}>
        <Button type="submit" appearance="primary" spacing="compact">
          Done
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onRemove}>
          Remove column
        </Button>
      </div>
    </form>
  );
}
