import { useId } from 'react';
import styles from './radio-group.module.css';

type Props<T extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  /** Null where none of them holds. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Side by side, as cards. */
  readonly cards?: boolean;
  /** The legend is read out only: what stands above says it. Default for cards. */
  readonly hidesLegend?: boolean;
};

/** One of a few, all in sight. */
export function RadioGroup<T extends string>({
  legend,
  options,
  value,
  onChange,
  cards = false,
  hidesLegend = cards,
}: Props<T>) {
  const name = useId();
  return (
    <fieldset className={cards ? styles.cards : styles.radios}>
      <legend className={hidesLegend ? 'visually-hidden' : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} data-chosen={option.value === value || undefined}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span className={styles.words}>
            <span className={styles.label}>{option.label}</span>{' '}
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
