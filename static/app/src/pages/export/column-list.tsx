import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Column, JiraField } from '../../../../../src/export-engine';
import { withColumn, withHeader, withMoved, type ColumnChoice } from './column-choice';
import { ColumnEditor } from './column-editor';
import { ColumnTag, type MoveTo } from './column-tag';
import styles from './columns-section.module.css';

type Props = {
  /** The chosen fields in the order of the columns. */
  readonly fields: readonly JiraField[];
  /** One a field. */
  readonly columns: readonly Column[];
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
  /** The last column is gone: the focus has to go on somewhere else. */
  readonly onEmptied: () => void;
};

/** The columns in the order of the file. One Tab stop; the arrow keys walk, Shift with them moves the column. */
export function ColumnList({ fields, columns, choice, onChange, onEmptied }: Props) {
  const hint = useId();
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [toFocus, setToFocus] = useState<string | null>(null);
  const headerOf = (index: number) => columns[index]?.header ?? '';

  // After the list is drawn anew: the browser drops the focus of what moves or goes away.
  useEffect(() => {
    if (toFocus === null) return;
    setToFocus(null);
    nameButtons(list.current)
      .find(({ dataset }) => dataset['column'] === toFocus)
      ?.focus();
  }, [toFocus]);

  const moveTo = (id: string, place: number) => {
    const from = choice.findIndex((column) => column.id === id);
    const to = Math.max(0, Math.min(place, choice.length - 1));
    if (from !== to) onChange(withMoved(choice, id, to));
    setStop(to);
    setSaid(`${headerOf(from)}: place ${to + 1} of ${choice.length}.`);
    if (editing === null) setToFocus(id);
  };
  const move = (index: number, to: MoveTo) =>
    moveTo(choice[index]!.id, { first: 0, left: index - 1, right: index + 1, last: choice.length }[to]);
  const dropAt = (dragged: string, index: number, edge: 'before' | 'after') => {
    const from = choice.findIndex((column) => column.id === dragged);
    const gap = edge === 'before' ? index : index + 1;
    moveTo(dragged, from < gap ? gap - 1 : gap);
  };
  const remove = (index: number) => {
    const next = (choice[index + 1] ?? choice[index - 1])?.id;
    onChange(withColumn(choice, choice[index]!.id, false));
    setEditing(null);
    setStop(Math.max(0, Math.min(index, choice.length - 2)));
    setSaid(`${headerOf(index)} removed.`);
    if (next === undefined) onEmptied();
    else setToFocus(next);
  };
  const close = (id: string) => {
    setEditing(null);
    setToFocus(id);
  };

  return (
    <>
      <ul ref={list} className={styles.list} aria-label="Columns in the order of the file" onKeyDown={walk}>
        {fields.map((field, index) =>
          editing === field.id ? (
            <li key={field.id} className={styles.edited}>
              <ColumnEditor
                fieldName={field.name}
                header={choice[index]?.header ?? ''}
                place={index + 1}
                count={fields.length}
                onRename={(header) => onChange(withHeader(choice, field, header))}
                onMove={(to) => move(index, to)}
                onRemove={() => remove(index)}
                onClose={() => close(field.id)}
              />
            </li>
          ) : (
            <li key={field.id}>
              <ColumnTag
                id={field.id}
                name={headerOf(index)}
                tabStop={index === Math.min(stop, fields.length - 1)}
                describedBy={hint}
                onFocus={() => setStop(index)}
                onEdit={() => setEditing(field.id)}
                onRemove={() => remove(index)}
                onMove={(to) => move(index, to)}
                onDrop={(dragged, edge) => dropAt(dragged, index, edge)}
              />
            </li>
          ),
        )}
      </ul>
      {fields.length > 0 ? (
        <p className={styles.hint} id={hint}>
          Drag a column, or press Shift and an arrow key, to move it. Click it to rename it.
        </p>
      ) : (
        <p className={styles.none}>A file needs at least one column. Choose one, or reset to default.</p>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

/** The arrow keys, Home and End go from column to column. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  if (event.shiftKey || !(event.target instanceof HTMLElement) || event.target.dataset['column'] === undefined) return;
  const names = nameButtons(event.currentTarget);
  const here = names.findIndex((name) => name === event.target);
  const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: names.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  names[next]?.focus();
}

function nameButtons(list: HTMLElement | null): readonly HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('button[data-column]')] : [];
}
