import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { dragColumn, type Edge } from './column-drag';
import styles from './columns-section.module.css';

export type MoveTo = 'first' | 'left' | 'right' | 'last';

type Props = {
  readonly id: string;
  /** As the file's header has it. */
  readonly name: string;
  /** Whether Tab stops here: once in the whole list. */
  readonly tabStop: boolean;
  readonly describedBy: string;
  readonly onFocus: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onMove: (to: MoveTo) => void;
  /** Another column was dropped on this one's edge. */
  readonly onDrop: (draggedId: string, edge: Edge) => void;
};

const moves: Readonly<Record<string, MoveTo>> = { ArrowLeft: 'left', ArrowRight: 'right', Home: 'first', End: 'last' };

/** A chosen column: drag it, or press Shift with an arrow key, to move it. Atlaskit's tag can do neither. */
export function ColumnTag({ id, name, tabStop, describedBy, onFocus, onEdit, onRemove, onMove, onDrop }: Props) {
  const tag = useRef<HTMLSpanElement>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const [edge, setEdge] = useState<Edge | null>(null);

  useEffect(
    () => dragColumn(tag.current!, id, { onEdge: setEdge, onDrop: (dragged, at) => drop.current(dragged, at) }),
    [id],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.shiftKey ? moves[event.key] : undefined;
    if (move) onMove(move);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span ref={tag} className={styles.tag} data-edge={edge ?? undefined}>
      <button
        type="button"
        className={styles.tagName}
        title={name}
        tabIndex={tabStop ? 0 : -1}
        aria-describedby={describedBy}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Delete"
        data-column={id}
        onFocus={onFocus}
        onClick={onEdit}
        onKeyDown={onKeyDown}
      >
        {name}
      </button>
      {/* By the keyboard: Delete, or Remove in the editor; two stops a column would be too many. */}
      <button type="button" className={styles.remove} tabIndex={-1} aria-label={`Remove ${name}`} onClick={onRemove}>
        <CrossIcon label="" size="small" />
      </button>
    </span>
  );
}
