import { describe, expect, test } from '@jest/globals';
import type { FileNote, Receipt } from '../../../../../../src/export-engine';
import {
  changedSentence,
  notePlaces,
  receiptFileName,
  receiptJson,
} from '../../../../../../static/app/src/pages/export/receipt-words';

const note = (column: string, row: number, table: FileNote['table'] = 'issues'): FileNote => ({
  kind: 'cut',
  table,
  row,
  column,
});

describe('the receipt of an export', () => {
  test('names where values were cut, a line a column', () => {
    const many = Array.from({ length: 12 }, (_, row) => note('Notes', (row + 1) * 1_000));
    expect(notePlaces([note('Description', 4), note('Body', 2, 'comments'), note('Description', 17), ...many])).toEqual(
      [
        'Description: rows 4, 17',
        'Body (comments): row 2',
        'Notes: rows 1,000, 2,000, 3,000, 4,000, 5,000, 6,000, 7,000, 8,000, 9,000, 10,000 and 2 more',
      ],
    );
  });

  test.each([
    [0, null],
    [1, '1 issue changed while the export ran; the file has it as it was when it was read.'],
    [1_500, '1,500 issues changed while the export ran; the file has them as they were when they were read.'],
  ])('says that %d changed', (changed, sentence) => {
    expect(changedSentence(changed)).toBe(sentence);
  });

  test.each([
    ['acme-issues-2026-11-23-1830.csv', 'acme-issues-2026-11-23-1830.receipt.json'],
    ['acme-issues-2026-11-23-1830.parquet', 'acme-issues-2026-11-23-1830.receipt.json'],
  ])('lies beside %s', (file, receipt) => {
    expect(receiptFileName(file)).toBe(receipt);
  });

  test('is JSON that names the file and has every id', () => {
    const receipt: Receipt = {
      format: 'csv',
      columns: ['Key'],
      rows: 1,
      bytes: 12,
      sha256: 'ab'.repeat(32),
      startedAt: '2026-11-23T18:30:00.000Z',
      finishedAt: '2026-11-23T18:30:01.000Z',
      leftOut: [{ id: '10001', reason: 'vanished' }],
      changed: ['10002'],
      notes: [note('Description', 4)],
    };
    expect(JSON.parse(receiptJson(receipt, 'acme.csv'))).toEqual({
      app: 'Openbook',
      document: 'export receipt',
      version: 1,
      file: 'acme.csv',
      ...receipt,
    });
  });
});
