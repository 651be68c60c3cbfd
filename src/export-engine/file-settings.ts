/** How values are written. One setting serves every format that has a use for it. */
export type FileSettings = {
  readonly csv: CsvSettings;
  /** IANA name, such as `Europe/Berlin`: in which zone instants are shown where the format holds wall-clock times. */
  readonly timeZone: string;
  /** What becomes of descriptions, comments and other rich text. */
  readonly richText: 'plain' | 'markdown' | 'html';
};

export type CsvSettings = {
  /** Between cells. Spreadsheets in countries with a decimal comma expect `;`. */
  readonly delimiter: ',' | ';' | '\t';
  /** Inside numbers. */
  readonly decimal: '.' | ',';
  /** `iso` is `2026-01-31`; the others put the day where their readers look for it: `31.01.2026`, `01/31/2026`. */
  readonly dates: 'iso' | 'dd.mm.yyyy' | 'dd/mm/yyyy' | 'mm/dd/yyyy';
  /** A byte order mark first, so that Excel reads UTF-8 on a double click. To other readers it is data. */
  readonly bom: boolean;
  /** `guard` puts a `'` before what a spreadsheet would run as a formula; `raw` writes cells as they are. */
  readonly formulas: 'guard' | 'raw';
};

/** What programs read best: no locale in it. */
export const plainSettings: FileSettings = {
  csv: { delimiter: ',', decimal: '.', dates: 'iso', bom: false, formulas: 'guard' },
  timeZone: 'UTC',
  richText: 'plain',
};
