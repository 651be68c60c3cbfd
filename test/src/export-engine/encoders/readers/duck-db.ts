import { DuckDBInstance } from '@duckdb/node-api';
import { withFiles, type Seen } from './reader';

/** What DuckDB answers to a query over a file with such an extension; `sqlOf` puts the file's path into the query. */
export async function duckDb(bytes: Uint8Array, extension: string, sqlOf: (file: string) => string): Promise<Seen> {
  return withFiles([bytes], extension, async ([path = '']) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      const result = await connection.runAndReadAll(sqlOf(`'${path}'`));
      return { headers: result.columnNames(), rows: result.getRowsJS() as unknown[][] };
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  });
}
