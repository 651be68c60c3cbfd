import Checkbox from '@atlaskit/checkbox/checkbox';
import type { CsvSettings } from '../../../../../src/export-engine';
import { RadioGroup } from '../../components/radio-group';
import { csvFor, csvReaderOf } from './file-choice';
import styles from './file-section.module.css';

const readers = [
  { value: 'program', label: 'Programs and BI tools', hint: 'The same for everyone: commas, points, 2026-01-31' },
  { value: 'spreadsheet', label: 'Excel and other spreadsheets', hint: 'As they expect it in your language' },
] as const;
const delimiters = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon', hint: 'Where numbers have a decimal comma' },
  { value: '\t', label: 'Tab' },
] as const;
const decimals = [
  { value: '.', label: 'Point', hint: '3.5' },
  { value: ',', label: 'Comma', hint: '3,5' },
] as const;
const dates = [
  { value: 'iso', label: '2026-01-31' },
  { value: 'dd.mm.yyyy', label: '31.01.2026' },
  { value: 'dd/mm/yyyy', label: '31/01/2026' },
  { value: 'mm/dd/yyyy', label: '01/31/2026' },
] as const;

type Props = {
  readonly csv: CsvSettings;
  /** BCP 47, for what a spreadsheet expects. */
  readonly locale: string;
  readonly onChange: (csv: CsvSettings) => void;
};

export function CsvOptions({ csv, locale, onChange }: Props) {
  return (
    <>
      <RadioGroup
        legend="Who reads the file"
        options={readers}
        value={csvReaderOf(csv, locale)}
        onChange={(reader) => onChange(csvFor(reader, locale))}
      />
      <div className={styles.columns}>
        <RadioGroup
          legend="Between columns"
          options={delimiters}
          value={csv.delimiter}
          onChange={(delimiter) => onChange({ ...csv, delimiter })}
        />
        <RadioGroup
          legend="In numbers"
          options={decimals}
          value={csv.decimal}
          onChange={(decimal) => onChange({ ...csv, decimal })}
        />
        <RadioGroup
          legend="Dates"
          options={dates}
          value={csv.dates}
          onChange={(style) => onChange({ ...csv, dates: style })}
        />
      </div>
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
    </>
  );
}

/** At the line that unfolds the options, for it says whether they have to be looked at. */
export function csvReaderWords(csv: CsvSettings, locale: string): string {
  switch (csvReaderOf(csv, locale)) {
    case 'program':
      return 'for programs and BI tools';
    case 'spreadsheet':
      return 'for Excel and other spreadsheets';
    case null:
      return 'your own';
  }
}
