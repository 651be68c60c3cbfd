import AsyncSelect from '@atlaskit/select/async-select';
import { useState } from 'react';

type Props<T> = {
  /** What is chosen, such as `Project`; its name for screen readers. */
  readonly label: string;
  /** What holds while nothing is chosen, such as `All projects`. */
  readonly placeholder: string;
  /** Where there is nothing to choose from: `No project found`. */
  readonly nothing: string;
  readonly value: T | null;
  /** Rejects where Jira does not answer. */
  readonly load: (words: string) => Promise<readonly T[]>;
  readonly keyOf: (option: T) => string;
  readonly labelOf: (option: T) => string;
  readonly onChange: (value: T | null) => void;
};

/** One of many, searched in Jira as the user types. */
export function SearchSelect<T>({ label, placeholder, nothing, value, load, keyOf, labelOf, onChange }: Props<T>) {
  const [failed, setFailed] = useState(false);

  const loadOptions = async (words: string): Promise<readonly T[]> => {
    try {
      const found = await load(words);
      setFailed(false);
      return found;
    } catch {
      setFailed(true);
      return [];
    }
  };

  return (
    <AsyncSelect<T>
      aria-label={label}
      placeholder={placeholder}
      spacing="compact"
      isClearable
      defaultOptions
      value={value}
      getOptionValue={keyOf}
      getOptionLabel={labelOf}
      loadOptions={loadOptions}
      noOptionsMessage={() => (failed ? 'Jira did not answer. Type a name to try again.' : nothing)}
      onChange={onChange}
    />
  );
}
