import type { Encoder } from '../encoder';
import { csvRecords } from './csv-records';

/** Records of RFC 4180 in UTF-8. What they look like in detail is up to the settings. */
export const csv: Encoder = {
  format: 'csv',
  title: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  related: false,
  open({ tables: [issues], settings, sink }) {
    const encoder = new TextEncoder();
    const records = csvRecords(issues?.columns ?? [], settings);
    let lead = (settings.csv.bom ? '\uFEFF' : '') + records.header();
    const put = async (text: string) => {
      const bytes = encoder.encode(lead + text);
      lead = '';
      if (bytes.length > 0) await sink.write(bytes);
    };
    return {
      write: (_table, rows) => put(records.rows(rows)),
      async close() {
        await put('');
        return [];
      },
    };
  },
};
