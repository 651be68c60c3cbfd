import Button from '@atlaskit/button/default/button';
import { useId, useState } from 'react';
import type { RefObject } from 'react';
import type { JiraField } from '../../../../../src/export-engine';
import { Section } from '../../components/page';
import { chosenFields, sharedNames, withColumn } from './column-choice';
import type { ColumnChoice } from './column-choice';
import { ColumnTag } from './column-tag';
import { FieldList } from './field-list';
import styles from './columns-section.module.css';

type Props = {
  readonly fields: readonly JiraField[];
  readonly choice: ColumnChoice;
  readonly defaults: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
  readonly buttonRef: RefObject<HTMLButtonElement>;
};

export function ColumnsSection({ fields, choice, defaults, onChange, buttonRef }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const chosen = chosenFields(fields, choice);
  const shared = sharedNames(fields);
  const isDefault = choice.length === defaults.length && choice.every((field, index) => field === defaults[index]);

  /** The removed tag had the focus: the list of columns gets it, as the next thing of its kind. */
  const remove = (field: JiraField) => {
    onChange(withColumn(choice, field.id, false));
    buttonRef.current?.focus();
  };

  return (
    <Section
      title="Columns"
      aside={
        <div className={styles.actions}>
          {' '}
          {!isDefault && (
            <Button spacing="compact" appearance="subtle" onClick={() => onChange(defaults)}>
              Reset to default
            </Button>
          )}
          <Button
            ref={buttonRef}
            spacing="compact"
            aria-expanded={open}
            aria-controls={`${id}-fields`}
            isSelected={open}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Done' : 'Choose columns'}
          </Button>
        </div>
      }
    >
      <ul className={styles.list} aria-label="Columns in the order of the file">
        {chosen.map((field) => (
          <li key={field.id}>
            <ColumnTag
              name={shared.has(field.name) ? `${field.name} (${field.id})` : field.name}
              onRemove={() => remove(field)}
            />
          </li>
        ))}
      </ul>
      {chosen.length === 0 && (
        <p className={styles.none}>A file needs at least one column. Choose one, or reset to default.</p>
      )}
      <div id={`${id}-fields`} hidden={!open}>
        {open && <FieldList fields={fields} shared={shared} choice={choice} onChange={onChange} />}
      </div>
    </Section>
  );
}
