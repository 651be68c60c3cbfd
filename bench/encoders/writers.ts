import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { fastDeflate } from '../../scripts/export/fast-deflate';
import { encoderOf, plainSettings, type Deflate, type Format, type Row, type Sink } from '../../src/export-engine';
import { columns } from './sample-rows';

/** What a writer is measured at: rows in batches, made before, into a file. */
type Work = (batches: Iterable<readonly Row[]>, file: string) => Promise<void>;

export type Writer = {
  readonly title: string;
  readonly kind: 'csv' | 'xlsx' | 'other';
  /** Rows as the writer takes them: those of others know neither lists nor instants as numbers. Not measured. */
  readonly rowsAs: (row: Row) => Row | readonly unknown[];
  /** Loads the library; what it gives back is measured. */
  readonly load: () => Promise<Work>;
};

const headers = columns.map(({ header }) => header);

export const writers = {
  csv: ours('Openbook CSV, guarded', 'csv', 'csv'),
  papaparse: csvPeer('papaparse, guarded', async () => {
    const { default: papa } = await import('papaparse');
    return (rows) => `${papa.unparse(rows as unknown[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
  }),
  hucre: csvPeer('hucre CSV, guarded', async () => {
    const { writeCsv } = await import('hucre/csv');
    return (rows) => `${writeCsv(rows as Parameters<typeof writeCsv>[0], { escapeFormulae: true })}\r\n`;
  }),
  'csv-stringify': csvPeer('csv-stringify, guarded', async () => {
    const { stringify } = await import('csv-stringify/sync');
    const cast = { date: (date: Date) => date.toISOString(), boolean: String };
    return (rows) => stringify([...rows], { escape_formulas: true, record_delimiter: '\r\n', cast });
  }),
  'fast-csv': {
    title: 'fast-csv (has no guard)',
    kind: 'csv',
    rowsAs: peerRow,
    load: async () => {
      const { format } = await import('fast-csv');
      return async (batches, file) => {
        const rows = format({ headers, rowDelimiter: '\r\n', includeEndRowDelimiter: true });
        const out = rows.pipe(createWriteStream(file));
        for (const batch of batches) for (const row of batch) if (!rows.write(row)) await once(rows, 'drain');
        rows.end();
        await finished(out);
      };
    },
  },
  xlsx: ours('Openbook Excel, as the browser writes it', 'xlsx', 'xlsx'),
  'xlsx-zlib': ours('Openbook Excel, zlib at level 1', 'xlsx', 'xlsx', fastDeflate),
  exceljs: {
    title: 'exceljs, streaming',
    kind: 'xlsx',
    rowsAs: peerRow,
    load: async () => {
      const { default: exceljs } = await import('exceljs');
      return async (batches, file) => {
        const workbook = new exceljs.stream.xlsx.WorkbookWriter({
          filename: file,
          useSharedStrings: false,
          useStyles: true,
        });
        const sheet = workbook.addWorksheet('Issues', { views: [{ state: 'frozen', ySplit: 1 }] });
        sheet.columns = headers.map((header, index) => {
          const type = columns[index]?.type;
          const style = type === 'date' || type === 'dateTime' ? { style: { numFmt: 'yyyy-mm-dd hh:mm:ss' } } : {};
          return { header, width: 20, ...style };
        });
        for (const batch of batches) {
          for (const row of batch) sheet.addRow(row).commit();
          // It never says when it has had enough; without a pause nothing is written at all.
          await new Promise((resolve) => setImmediate(resolve));
        }
        await workbook.commit();
      };
    },
  },
  jsonl: ours('Openbook JSON Lines', 'other', 'jsonl'),
  stringify: {
    title: 'bare JSON.stringify of each row',
    kind: 'other',
    rowsAs: (row) => row,
    load: async () => async (batches, file) => {
      const sink = await fileSink(file);
      const encoder = new TextEncoder();
      for (const batch of batches)
        await sink.write(encoder.encode(batch.map((row) => `${JSON.stringify(row)}\n`).join('')));
      await sink.close();
    },
  },
  parquet: ours('Openbook Parquet', 'other', 'parquet'),
  none: {
    title: 'making the rows, and nothing else',
    kind: 'other',
    rowsAs: (row) => row,
    load: async () => async (batches) => {
      for (const batch of batches) if (batch.length === 0) throw new Error('An empty batch');
    },
  },
} as const satisfies Record<string, Writer>;

export type WriterName = keyof typeof writers;

function ours(title: string, kind: Writer['kind'], format: Format, deflate?: Deflate): Writer {
  return {
    title,
    kind,
    rowsAs: (row) => row,
    load: async () => async (batches, file) => {
      const sink = await fileSink(file);
      const tables = [{ name: 'issues', columns }] as const;
      const out = encoderOf(format).open({ tables, settings: plainSettings, sink, ...(deflate && { deflate }) });
      for (const batch of batches) await out.write('issues', batch);
      await out.close();
      await sink.close();
    },
  };
}

function csvPeer(title: string, load: () => Promise<(rows: readonly (readonly unknown[])[]) => string>): Writer {
  return {
    title,
    kind: 'csv',
    rowsAs: peerRow,
    load: async () => {
      const write = await load();
      return async (batches, file) => {
        const sink = await fileSink(file);
        const encoder = new TextEncoder();
        await sink.write(encoder.encode(write([headers])));
        for (const batch of batches) await sink.write(encoder.encode(write(batch)));
        await sink.close();
      };
    },
  };
}

/** Instants as Date, lists as text, as somebody would give them to a library. */
function peerRow(row: Row): readonly unknown[] {
  return row.map((cell, index) => {
    const { type } = columns[index] ?? { type: 'text' };
    if (type === 'dateTime' && typeof cell === 'number') return new Date(cell);
    return typeof cell === 'object' && cell !== null ? cell.join(', ') : cell;
  });
}

async function fileSink(file: string): Promise<Sink & { close(): Promise<void> }> {
  const handle = await open(file, 'w');
  return {
    write: async (bytes) => void (await handle.writev([bytes])),
    close: () => handle.close(),
  };
}
