import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Row } from '../../columns';
import type { TableColumn } from '../../tables/table';
import type { Encoder, FileNote, FileTarget, OpenFile, Sink } from '../encoder';
import { hasBounds, schemaOf, textUnitsOf, unfit, valueOf, type ParquetValue } from './parquet-column';

/** A row group ends with the first of these: rows, or UTF-16 units of text, because a group is in memory as a whole. */
const GROUP = { rows: 10_000, textUnits: 4_000_000 };

/**
 * Typed columns with Snappy, all of them nullable: text, DOUBLE, BOOLEAN, DATE, TIMESTAMP (milliseconds, UTC) and lists of
 * text. A value that its column cannot hold becomes null and a note; columns of text and of lists hold any value.
 */
export const parquet: Encoder = {
  format: 'parquet',
  title: 'Parquet',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  related: false,
  open: openParquet,
};

function openParquet({ tables: [issues], sink }: FileTarget): OpenFile {
  const columns = issues?.columns ?? [];
  const schema = [{ name: 'issues', num_children: columns.length }, ...columns.flatMap(schemaOf)];
  const writer = sinkWriter(sink);
  const file = new ParquetWriter({ writer, schema, createdBy: 'Openbook' });
  const notes: FileNote[] = [];
  let group = newGroup(columns);
  let rows = 0;

  const add = (row: Row) => {
    rows += 1;
    group.rows += 1;
    for (const [index, { header, type }] of columns.entries()) {
      const fitting = valueOf(type, row[index] ?? null);
      if (fitting === unfit) notes.push({ kind: 'unfit', table: 'issues', row: rows, column: header });
      const value = fitting === unfit ? null : fitting;
      group.values[index]?.push(value);
      group.textUnits += textUnitsOf(value);
    }
  };
  const writeGroup = async () => {
    const columnData = columns.map(({ header: name, type }, index) => {
      return { name, data: group.values[index] ?? [], statistics: hasBounds(type) };
    });
    const { rows: rowGroupSize } = group;
    group = newGroup(columns);
    await file.write({ columnData, rowGroupSize });
  };
  return {
    async write(_table, batch) {
      for (const row of batch) {
        add(row);
        if (group.rows >= GROUP.rows || group.textUnits >= GROUP.textUnits) await writeGroup();
      }
    },
    async close() {
      if (group.rows > 0) await writeGroup();
      await file.finish();
      return notes;
    },
  };
}

function newGroup(columns: readonly TableColumn[]) {
  return { rows: 0, textUnits: 0, values: columns.map((): ParquetValue[] => []) };
}

/** Hands on what a row group left in the buffer, and uses the buffer again. */
function sinkWriter(sink: Sink) {
  const writer = Object.assign(new ByteWriter(), {
    async flush() {
      const bytes = writer.getBytes().slice();
      writer.index = 0;
      if (bytes.length > 0) await sink.write(bytes);
    },
    finish: () => writer.flush(),
  });
  return writer;
}
