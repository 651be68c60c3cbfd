import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { hasLibreOffice, sheetsInLibreOffice, type SavedCell } from './libre-office';
import { sheetsInOpenpyxl } from './openpyxl';
import { hasPython } from './python';
import { decodedXml, joined, oneByOne, type Reader } from './reader';

export const xlsxReaders = {
  exceljs: oneByOne(async (bytes) => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    return joined(
      workbook.worksheets.map((sheet) => {
        const rows: unknown[][] = [];
        sheet.eachRow({ includeEmpty: true }, (row) => {
          rows.push(
            Array.from({ length: sheet.columnCount }, (_, index) => exceljsValue(row.getCell(index + 1).value)),
          );
        });
        return rows;
      }),
    );
  }),
  hucre: oneByOne(async (bytes) => joined((await readXlsx(bytes)).sheets.map(({ rows }) => rows))),
  openpyxl: inOpenpyxl('whole'),
  'openpyxl, read-only': inOpenpyxl('read-only'),
  LibreOffice: !hasLibreOffice
    ? null
    : async (files) => {
        const workbooks = await sheetsInLibreOffice(files, 'xlsx');
        return workbooks.map((sheets) => joined(sheets.map((rows) => rows.map((row) => row.map(savedValue)))));
      },
} satisfies Readonly<Record<string, Reader>>;

function inOpenpyxl(mode: 'whole' | 'read-only'): Reader {
  if (!hasPython) return null;
  return async (files) => (await sheetsInOpenpyxl(files, mode)).map((sheets) => joined(sheets.map(({ rows }) => rows)));
}

function exceljsValue(value: exceljs.CellValue): unknown {
  const plain = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
  return typeof plain === 'string' ? decodedXml(plain) : plain;
}

/** Outside quotes LibreOffice saves numbers, TRUE, FALSE, dates and date-times, and nothing where a cell is empty. */
function savedValue(cell: SavedCell): unknown {
  if ('text' in cell) return cell.text;
  const { value } = cell;
  if (value === '') return null;
  if (value === 'TRUE' || value === 'FALSE') return value === 'TRUE';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return new Date(value);
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)) return new Date(`${value.replace(' ', 'T')}Z`);
  return Number(value);
}
