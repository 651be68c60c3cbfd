import { parse as csvParse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { duckDb } from './duck-db';
import { hasLibreOffice, sheetsInLibreOffice } from './libre-office';
import { joined, oneByOne, split, type Reader } from './reader';

/** They see texts only. LibreOffice is told that all columns are text; otherwise it makes numbers of what looks like one. */
export const csvReaders = {
  'csv-parse': oneByOne(async (bytes) => split(csvParse(Buffer.from(bytes), { record_delimiter: '\r\n', bom: false }))),
  papaparse: oneByOne(async (bytes) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return split(Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1));
  }),
  DuckDB: oneByOne(async (bytes) => {
    const options = `header = false, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '\u0002'`;
    const dialect = `auto_detect = false, columns = ${columnsOf(bytes)}, max_line_size = 10000000, new_line = '\\r\\n', parallel = false`;
    const { rows } = await duckDb(bytes, 'csv', (file) => `select * from read_csv(${file}, ${options}, ${dialect})`);
    return split(rows);
  }),
  LibreOffice: !hasLibreOffice
    ? null
    : async (files) => {
        const workbooks = await sheetsInLibreOffice(files, 'csv', 'asText');
        return workbooks.map((sheets) =>
          joined(sheets.map((rows) => rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : cell.value))))),
        );
      },
} satisfies Readonly<Record<string, Reader>>;

/** As many columns as the header has, all of them text. */
function columnsOf(bytes: Uint8Array): string {
  const [header = []] = csvParse(Buffer.from(bytes), { record_delimiter: '\r\n', to: 1 });
  return `{${header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')}}`;
}
