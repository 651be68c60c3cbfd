import Button from '@atlaskit/button/default/button';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield/text-field';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { JiraField } from '../../../../../src/export-engine';
import { countOf } from '../../../../../src/export-engine';
import { findFields, meantField, withColumn, withColumns, type ColumnChoice } from './column-choice';
import styles from './field-list.module.css';

type Props = {
  readonly fields: readonly JiraField[];
  readonly shared: ReadonlySet<string>;
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
};

/**
 * All fields of the site with a search. Fields that were chosen when the list opened stand first and stay there: a row
 * that jumped to the other group when it is ticked would take the pointer's place from under it.
 */
export function FieldList({ fields, shared, choice, onChange }: Props) {
  const [search, setSearch] = useState('');
  const [first, setFirst] = useState<ReadonlySet<string>>(() => new Set(choice.map(({ id }) => id)));
  const list = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const found = findFields(fields, search);
  const chosen = new Set(choice.map(({ id }) => id));
  // Who somebody is to the machine goes into a file only where a person chose that column by itself.
  const notChosen = found.filter(({ id, aspect }) => !chosen.has(id) && aspect !== 'accountId' && aspect !== 'email');
  const meant = meantField(found, search);
  const groups = [
    { title: 'Chosen', fields: found.filter(({ id }) => first.has(id)) },
    { title: first.size === 0 ? 'All fields' : 'All other fields', fields: found.filter(({ id }) => !first.has(id)) },
  ].filter((group) => group.fields.length > 0);
  /** The button cannot be pressed twice; the search is where its reader goes on. */
  const clear = () => {
    onChange([]);
    setFirst(new Set());
    searchBox.current?.focus();
  };

  return (
    <div className={styles.panel}>
      <div className={styles.search}>
        <div className={styles.searchBox}>
          <Textfield
            ref={searchBox}
            aria-label="Search fields"
            placeholder="Search fields"
            isCompact
            autoFocus
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && meant !== undefined) {
                event.preventDefault();
                onChange(withColumn(choice, meant.id, !chosen.has(meant.id)));
                event.currentTarget.select(); // the next name takes its place
              } else if (event.key === 'ArrowDown') {
                event.preventDefault();
                boxesOf(list.current)[0]?.focus();
              }
            }}
            elemBeforeInput={
              <span className={styles.searchIcon}>
                <SearchIcon label="" size="small" />
              </span>
            }
          />
        </div>
        <span className={styles.found} role="status">
          {search.trim() === '' ? countOf(fields.length, 'field') : `${countOf(found.length, 'field')} found`}
        </span>
        <Button
          spacing="compact"
          isDisabled={notChosen.length === 0}
          onClick={() =>
            onChange(
              withColumns(
                choice,
                notChosen.map(({ id }) => id),
              ),
            )
          }
        >
          {search.trim() === '' ? 'Select all' : 'Select all found'}
        </Button>
        <Button spacing="compact" isDisabled={choice.length === 0} onClick={clear}>
          Clear all
        </Button>
      </div>
      <div ref={list} className={styles.groups} onKeyDown={moveFocus}>
        {groups.map((group) => (
          <fieldset key={group.title} className={styles.group}>
            <legend>{group.title}</legend>
            {group.fields.map((field) => (
              <label key={field.id} className={styles.field}>
                <input
                  type="checkbox"
                  checked={chosen.has(field.id)}
                  onChange={(event) => onChange(withColumn(choice, field.id, event.target.checked))}
                />
                <span className={styles.name}>{field.name}</span>
                {shared.has(field.name) && <span className={styles.id}>{field.id}</span>}
              </label>
            ))}
          </fieldset>
        ))}
        {found.length === 0 && <p className={styles.nothing}>No field has “{search.trim()}” in its name.</p>}
      </div>
    </div>
  );
}

/** The arrow keys, Home and End walk through the boxes, for nobody wants to press Tab five hundred times. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const boxes = boxesOf(event.currentTarget);
  const here = boxes.findIndex((box) => box === document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: boxes.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  boxes[next]?.focus();
}

function boxesOf(list: HTMLElement | null): readonly HTMLInputElement[] {
  return list ? [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')] : [];
}
