import Checkbox from '@atlaskit/checkbox/checkbox';
import ChevronIcon from '@atlaskit/icon/core/chevron-right';
import type { CsvOptions } from '../../../../../src/export-engine';
import styles from './file-options.module.css';

const delimiters = [
  { value: ',', label: 'Comma', when: 'Most tools' },
  { value: ';', label: 'Semicolon', when: 'Excel where numbers have a decimal comma' },
  { value: '\t', label: 'Tab', when: 'Pasting into a sheet' },
] as const;

type Props = { readonly csv: Required<CsvOptions>; readonly onChange: (csv: Required<CsvOptions>) => void };

export function FileOptions({ csv, onChange }: Props) {
  return (
    <details className={styles.options}>
      <summary>
        <span className={styles.chevron}>
          <ChevronIcon label="" size="small" />
        </span>
        File options
      </summary>
      <div className={styles.body}>
        <fieldset className={styles.delimiters}>
          <legend>Between columns</legend>
          {delimiters.map(({ value, label, when }) => (
            <label key={label}>
              <input
                type="radio"
                name="delimiter"
                checked={csv.delimiter === value}
                onChange={() => onChange({ ...csv, delimiter: value })}
              />
              {label} <span>{when}</span>
            </label>
          ))}
        </fieldset>
        <div>
          <Checkbox
            label="Open correctly in Excel with a double click"
            isChecked={csv.bom}
            onChange={(event) => onChange({ ...csv, bom: event.target.checked })}
          />
          <p className={styles.why}>Starts the file with a byte order mark, so that Excel reads accents and emoji.</p>
        </div>
        <div>
          <Checkbox
            label="Make formulas harmless"
            isChecked={csv.formulas === 'guard'}
            onChange={(event) => onChange({ ...csv, formulas: event.target.checked ? 'guard' : 'raw' })}
          />
          <p className={styles.why}>
            Anyone can write an issue that a spreadsheet would run as a formula. Such cells get an apostrophe in front.
            Turn this off only where a program reads the file and needs every cell exactly as it is in Jira.
          </p>
        </div>
      </div>
    </details>
  );
}
