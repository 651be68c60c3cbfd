import TextArea from '@atlaskit/textarea/text-area';
import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import styles from './report.module.css';

type Props = {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the text; null while nothing is. */
  readonly problem?: string | null;
  readonly boxRef?: Ref<HTMLTextAreaElement>;
};

/** A labelled box for several lines. */
export function TextField({ label, text, onChange, maxLength, isRequired, hint, problem = null, boxRef }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isRequired && (
          <span aria-hidden className={styles.required}>
            {' *'}
          </span>
        )}
      </label>
      {/* A box of its own: as a part of the column it would not grow with its text. */}
      <div>
        <TextArea
          id={id}
          ref={boxRef}
          value={text}
          maxLength={maxLength}
          minimumRows={3}
          resize="smart"
          isRequired={isRequired}
          isInvalid={problem !== null}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
      <p id={`${id}-hint`} className={problem === null ? styles.hint : styles.invalid}>
        {problem ?? hint}
      </p>
    </div>
  );
}
