import { duckDb } from './duck-db';
import { hasPython, python3 } from './python';
import { oneByOne, withFiles, type Reader, type Seen } from './reader';

export const jsonLinesReaders = {
  'JSON.parse': oneByOne(async (bytes) => {
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n').slice(0, -1);
    const objects = lines.map((line) => JSON.parse(line) as object);
    return {
      headers: Object.keys(objects[0] ?? {}),
      rows: objects.map((object) => Object.values<unknown>(object as Record<string, unknown>)),
    };
  }),
  Python: !hasPython
    ? null
    : (files) => withFiles(files, 'jsonl', (paths) => python3('json_lines.py', paths) as Promise<readonly Seen[]>),
} satisfies Readonly<Record<string, Reader>>;

/** Finds out by itself which columns are numbers, dates and lists. */
export const typedJsonLinesReaders = {
  DuckDB: oneByOne(async (bytes) => {
    const { headers, rows } = await duckDb(
      bytes,
      'jsonl',
      (file) => `select * from read_json(${file}, format = 'newline_delimited', sample_size = -1)`,
    );
    return { headers, rows: rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell))) };
  }),
} satisfies Readonly<Record<string, Reader>>;
