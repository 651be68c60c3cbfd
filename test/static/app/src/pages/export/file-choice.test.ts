import { describe, expect, test } from '@jest/globals';
import { encoders } from '../../../../../../src/export-engine';
import {
  csvFor,
  csvReaderOf,
  fileSettings,
  hasRichText,
  hasZone,
  startFile,
} from '../../../../../../static/app/src/pages/export/file-choice';
import { formats, formatTitle } from '../../../../../../static/app/src/pages/export/format-words';

describe('the file that an export makes', () => {
  test('the page offers what the engine writes, in its order and by its names', () => {
    expect(formats.map((format) => [format, formatTitle(format)])).toEqual(
      encoders.map(({ format, title }) => [format, title]),
    );
  });

  test('starts as CSV that every program reads', () => {
    expect(startFile.format).toBe('csv');
    expect(csvReaderOf(startFile.settings.csv, 'de-DE')).toBe('program');
  });

  test('for a spreadsheet it is what that expects in the user’s language', () => {
    expect(csvFor('spreadsheet', 'de-DE')).toEqual({
      delimiter: ';',
      decimal: ',',
      dates: 'dd.mm.yyyy',
      bom: true,
      formulas: 'guard',
    });
    expect(csvReaderOf(csvFor('spreadsheet', 'de-DE'), 'de-DE')).toBe('spreadsheet');
    expect(csvReaderOf(csvFor('spreadsheet', 'de-DE'), 'en-US')).toBeNull();
    expect(csvReaderOf({ ...csvFor('program', 'en-US'), formulas: 'raw' }, 'en-US')).toBeNull();
  });

  test.each([
    ['user', 'Asia/Tokyo'],
    ['utc', 'UTC'],
  ] as const)('times of zone "%s" are in %s', (zone, timeZone) => {
    expect(fileSettings({ ...startFile.settings, zone }, 'Asia/Tokyo')).toMatchObject({ timeZone, richText: 'plain' });
  });

  test('settings that mean nothing for the file are not offered', () => {
    expect(formats.filter(hasZone)).toEqual(['csv', 'xlsx']);
    expect(hasRichText([{ kind: 'text' }, { kind: 'richText' }], 'jsonl')).toBe(true);
    expect(hasRichText([{ kind: 'text' }], 'jsonl')).toBe(false);
    expect(hasRichText([{ kind: 'text' }], 'tables')).toBe(true);
  });
});
