import Button from '@atlaskit/button/default/button';
import { useId, useState } from 'react';
import type { RefObject } from 'react';
import type { Column, JiraField } from '../../../../../src/export-engine';
import { Section } from '../../components/page';
import { chosenFields, sameChoice, sharedNames, type ColumnChoice } from './column-choice';
import { ColumnList } from './column-list';
import { FieldList } from './field-list';
import styles from './columns-section.module.css';

type Props = {
  readonly fields: readonly JiraField[];
  readonly columns: readonly Column[];
  readonly choice: ColumnChoice;
  readonly defaults: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
  readonly buttonRef: RefObject<HTMLButtonElement>;
};

export function ColumnsSection({ fields, columns, choice, defaults, onChange, buttonRef }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);

  return (
    <Section
      title="Columns"
      aside={
        <div className={styles.actions}>
          {!sameChoice(choice, defaults) && (
            <Button spacing="compact" appearance="subtle" onClick={() => onChange(defaults)}>
              Reset to default
            </Button>
          )}
          <Button
            ref={buttonRef}
            spacing="compact"
            aria-expanded={open}
            aria-controls={`${id}-fields`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Done' : 'Choose columns'}
          </Button>
        </div>
      }
    >
      <ColumnList
        fields={chosenFields(fields, choice)}
        columns={columns}
        choice={choice}
        onChange={onChange}
        onEmptied={() => buttonRef.current?.focus()}
      />
      <div id={`${id}-fields`} hidden={!open}>
        {open && <FieldList fields={fields} shared={sharedNames(fields)} choice={choice} onChange={onChange} />}
      </div>
    </Section>
  );
}
