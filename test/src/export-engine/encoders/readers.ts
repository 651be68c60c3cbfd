import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse as csvParse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import Papa from 'papaparse';

/** What a reader that none of our writers belongs to sees: the header and the rows; an absent cell is null or ''. */
export type Seen = { readonly headers: readonly unknown[]; readonly rows: readonly (readonly unknown[])[] };
export type Reader = (bytes: Uint8Array) => Promise<Seen>;

export const csvReaders: Readonly<Record<string, Reader>> = {
  async 'csv-parse'(bytes) {
    return split(csvParse(Buffer.from(bytes), { record_delimiter: '\r\n', bom: false }));
  },
  async papaparse(bytes) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return split(Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1));
  },
  DuckDB: (bytes) =>
    withFile(bytes, 'file.csv', async (file) => {
      const options = `header = false, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '\u0002'`;
      const dialect = `auto_detect = false, columns = ${columnsOf(bytes)}, max_line_size = 10000000, new_line = '\\r\\n', parallel = false`;
      const { rows } = await query(`select * from read_csv('${file}', ${options}, ${dialect})`);
      return split(rows);
    }),
};

export const parquetReaders: Readonly<Record<string, Reader>> = {
  async hyparquet(bytes) {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const headers = parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name);
    let rows: unknown[][] = [];
    await parquetRead({ file, rowFormat: 'array', onComplete: (read) => (rows = read as unknown[][]) });
    return { headers, rows };
  },
  DuckDB: (bytes) => withFile(bytes, 'file.parquet', (file) => query(`select * from '${file}'`)),
};

export const xlsxReaders: Readonly<Record<string, Reader>> = {
  async exceljs(bytes) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const rows: unknown[][] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow({ includeEmpty: true }, (row, number) => {
        const cells = Array.from({ length: sheet.columnCount }, (_, index) =>
          exceljsValue(row.getCell(index + 1).value),
        );
        if (number > 1 || rows.length === 0) rows.push(cells);
      });
    }
    return split(rows);
  },
  async hucre(bytes) {
    const { sheets } = await readXlsx(bytes);
    const rows = sheets.flatMap(({ rows: own }, index) => (index === 0 ? own : own.slice(1)));
    return split(rows);
  },
};

/** exceljs hands `_xHHHH_` on as it stands in the file; ECMA-376 part 1, 22.9.2.19, says what it means. */
function exceljsValue(value: exceljs.CellValue): unknown {
  const plain = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
  return typeof plain === 'string' ? decodedXml(plain) : plain;
}

export function decodedXml(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** What DuckDB answers to a `select` over a file of such a name. */
export async function duckDbRows(bytes: Uint8Array, name: string, select: string): Promise<Seen['rows']> {
  return withFile(bytes, name, async (file) => (await query(`${select} from '${file}'`)).rows);
}

function split(rows: readonly (readonly unknown[])[]): Seen {
  return { headers: rows[0] ?? [], rows: rows.slice(1) };
}

/** As many columns as the header has, all of them text. */
function columnsOf(bytes: Uint8Array): string {
  const [header = []] = csvParse(Buffer.from(bytes), { record_delimiter: '\r\n', to: 1 });
  return `{${header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')}}`;
}

async function query(sql: string): Promise<Seen> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(sql);
    return { headers: result.columnNames(), rows: result.getRowsJS() as unknown[][] };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function withFile<T>(bytes: Uint8Array, name: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-read-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
