import type { CsvSettings } from '../../file-settings';

/**
 * What a spreadsheet of this locale (BCP 47, such as `de-DE`) reads right on a double click: where numbers have a decimal
 * comma it expects `;` between cells, and it takes days for dates only in its own order.
 */
export function csvSettingsFor(locale: string): CsvSettings {
  const decimal = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).format(1.5).includes(',') ? ',' : '.';
  return { delimiter: decimal === ',' ? ';' : ',', decimal, dates: dateStyle(locale), bom: true, formulas: 'guard' };
}

/** ISO where a locale puts the year first or writes another calendar: spreadsheets everywhere take it for a date. */
function dateStyle(locale: string): CsvSettings['dates'] {
  const format = new Intl.DateTimeFormat(locale, {
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  if (format.resolvedOptions().calendar !== 'gregory') return 'iso';
  const parts = format.formatToParts(0);
  const order = parts.flatMap(({ type }) => (type === 'literal' ? [] : type)).join(' ');
  if (order === 'month day year') return 'mm/dd/yyyy';
  if (order !== 'day month year') return 'iso';
  const separator = parts.find(({ type }) => type === 'literal')?.value.trim();
  if (separator === '.') return 'dd.mm.yyyy';
  return separator === '/' ? 'dd/mm/yyyy' : 'iso';
}
