import { expect, test } from '@jest/globals';
import { csvSettingsFor } from '../../../../../src/export-engine/encoders/csv/locale-settings';
import type { CsvSettings } from '../../../../../src/export-engine/file-settings';

test.each<[string, CsvSettings['delimiter'], CsvSettings['decimal'], CsvSettings['dates']]>([
  ['en-US', ',', '.', 'mm/dd/yyyy'],
  ['en-GB', ',', '.', 'dd/mm/yyyy'],
  ['en-IN', ',', '.', 'dd/mm/yyyy'],
  ['de-DE', ';', ',', 'dd.mm.yyyy'],
  ['de-CH', ',', '.', 'dd.mm.yyyy'],
  ['fr-FR', ';', ',', 'dd/mm/yyyy'],
  ['pt-BR', ';', ',', 'dd/mm/yyyy'],
  ['pl-PL', ';', ',', 'dd.mm.yyyy'],
  ['cs-CZ', ';', ',', 'dd.mm.yyyy'],
  // Year first, a hyphen, or a calendar of their own.
  ['sv-SE', ';', ',', 'iso'],
  ['nl-NL', ';', ',', 'iso'],
  ['ja-JP', ',', '.', 'iso'],
  ['hu-HU', ';', ',', 'iso'],
  ['th-TH', ',', '.', 'iso'],
  ['fa-IR', ',', '.', 'iso'],
])('%s', (locale, delimiter, decimal, dates) => {
  expect(csvSettingsFor(locale)).toEqual({ delimiter, decimal, dates, bom: true, formulas: 'guard' });
});
