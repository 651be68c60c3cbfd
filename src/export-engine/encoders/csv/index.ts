import type { Cell } from '../../columns';
import type { Encoder } from '../encoder';
import { csvRow } from './csv-row';

export const csv: Encoder = {
  format: 'csv',
  title: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  related: false,
  open({ tables: [issues], settings, sink }) {
    const encoder = new TextEncoder();
    const headers = issues?.columns.map(({ header }) => header) ?? [];
    let lead: string | null = (settings.csv.bom ? '\uFEFF' : '') + csvRow(headers, settings.csv);
    const put = async (text: string) => {
      const bytes = encoder.encode((lead ?? '') + text);
      lead = null;
      if (bytes.length > 0) await sink.write(bytes);
    };
    return {
      write: (_table, rows) => put(rows.map((row) => csvRow(row.map(textOf), settings.csv)).join('')),
      async close() {
        await put('');
        return [];
      },
    };
  },
};

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
