import type { Encoder } from '../encoder';
import { utf8Pieces } from '../utf8-pieces';
import { csvRecords } from './csv-records';

/** Records of RFC 4180 in UTF-8. What they look like in detail is up to the settings. */
export const csv: Encoder = {
  format: 'csv',
  title: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  related: false,
  open({ tables: [issues], settings, sink }) {
    const records = csvRecords(issues?.columns ?? [], settings);
    const pieces = utf8Pieces((piece) => sink.write(piece));
    pieces.add((settings.csv.bom ? '\uFEFF' : '') + records.header());
    return {
      write: (_table, rows) => pieces.addEach(rows, records.row),
      async close() {
        await pieces.flush();
        return [];
      },
    };
  },
};
