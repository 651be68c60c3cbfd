import type { Definition } from '../../../../../src/contract';
import { csvSettingsFor, plainSettings, type Column, type CsvSettings } from '../../../../../src/export-engine';
import type { FileSettings, Format } from '../../../../../src/export-engine';

/** What kind of file, and how values are written in it: all of an export but its query and its columns. */
export type FileChoice = { readonly format: Format; readonly settings: Definition['settings'] };

export const startFile: FileChoice = {
  format: 'csv',
  settings: { csv: plainSettings.csv, zone: 'user', richText: plainSettings.richText },
};

/** The settings for the engine; `timeZone` is the user's own, an IANA name. */
export function fileSettings({ zone, csv, richText }: FileChoice['settings'], timeZone: string): FileSettings {
  return { csv, richText, timeZone: zone === 'utc' ? 'UTC' : timeZone };
}

/** Who reads the CSV file; null where the settings are somebody's own. */
export function csvReaderOf(csv: CsvSettings, locale: string): 'spreadsheet' | 'program' | null {
  if (sameCsv(csv, csvFor('program', locale))) return 'program';
  return sameCsv(csv, csvFor('spreadsheet', locale)) ? 'spreadsheet' : null;
}

export function csvFor(reader: 'spreadsheet' | 'program', locale: string): CsvSettings {
  return reader === 'program' ? plainSettings.csv : csvSettingsFor(locale);
}

function sameCsv(a: CsvSettings, b: CsvSettings): boolean {
  return (
    a.delimiter === b.delimiter &&
    a.decimal === b.decimal &&
    a.dates === b.dates &&
    a.bom === b.bom &&
    a.formulas === b.formulas
  );
}

/** Whether a setting means anything for the file at hand; the others are not shown. */
export function hasZone(format: Format): boolean {
  return format === 'csv' || format === 'xlsx';
}

export function hasRichText(columns: readonly Pick<Column, 'kind'>[], format: Format): boolean {
  return format === 'tables' || columns.some(({ kind }) => kind === 'richText' || kind === 'comments');
}
