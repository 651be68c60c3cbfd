import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { duckDb } from './duck-db';
import { oneByOne, type Reader } from './reader';

export const parquetReaders = {
  hyparquet: oneByOne(async (bytes) => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const headers = parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name);
    let rows: unknown[][] = [];
    await parquetRead({ file, rowFormat: 'array', onComplete: (read) => (rows = read as unknown[][]) });
    return { headers, rows };
  }),
  DuckDB: oneByOne((bytes) => duckDb(bytes, 'parquet', (file) => `select * from ${file}`)),
} satisfies Readonly<Record<string, Reader>>;
