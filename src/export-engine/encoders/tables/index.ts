import { plainSettings } from '../../file-settings';
import type { TableName } from '../../tables/table';
import { csvRecords } from '../csv/csv-records';
import type { Encoder, FileTarget, OpenFile } from '../encoder';
import { textEntry, type TextEntry } from '../zip/text-entry';
import { zipFile } from '../zip/zip-file';
import { readMe } from './read-me';

/**
 * A zip archive with one CSV file a table, for BI tools. The files of an archive follow each other, so rows must come table
 * by table, in the order of `tables`; nothing is held back, and memory stays flat however many comments there are.
 */
export const tables: Encoder = {
  format: 'tables',
  title: 'Tables for BI',
  extension: 'zip',
  mediaType: 'application/zip',
  related: true,
  open: openTables,
};

function openTables({ tables: all, settings, sink, deflate }: FileTarget): OpenFile {
  // BI tools read one and the same CSV everywhere; only whether formulas are guarded is for people to say.
  const { formulas } = settings.csv;
  const csvSettings = { ...plainSettings, csv: { ...plainSettings.csv, formulas } };
  const zip = zipFile(sink, deflate);
  const waiting = [...all];
  let current: {
    readonly name: TableName;
    readonly entry: TextEntry;
    readonly records: ReturnType<typeof csvRecords>;
  } | null = null;

  const beginNext = async () => {
    const table = waiting.shift();
    await current?.entry.close();
    current = null;
    if (table === undefined) return;
    const records = csvRecords(table.columns, csvSettings);
    const entry = await textEntry(zip, `${table.name}.csv`);
    entry.add(records.header());
    current = { name: table.name, entry, records };
  };

  return {
    async write(name, rows) {
      while (current?.name !== name) {
        if (!waiting.some((table) => table.name === name)) throw new Error(`The rows of "${name}" come too late`);
        await beginNext();
      }
      await current.entry.addEach(rows, current.records.row);
    },
    async close() {
      while (waiting.length > 0 || current) await beginNext();
      const entry = await textEntry(zip, 'README.txt');
      entry.add(readMe(all, formulas));
      await entry.close();
      await zip.close();
      return [];
    },
  };
}
