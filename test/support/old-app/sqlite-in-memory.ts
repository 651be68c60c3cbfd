import { createRequire } from 'node:module';
import { join } from 'node:path';

/** As much of sql.js as is used; it has no types of its own. */
type Statement = {
  bind(values: Bound): void;
  step(): boolean;
  getAsObject(): unknown;
  free(): void;
};
type Sqlite = {
  prepare(sql: string): Statement;
  run(sql: string, values: Bound): void;
  exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
  getRowsModified(): number;
  close(): void;
};
const require = createRequire(join(import.meta.dirname, '../../../legacy-connect/package.json'));
const initSqlJs = require('sql.js') as () => Promise<{ readonly Database: new () => Sqlite }>;

type Bound = Readonly<Record<string, unknown>> | readonly unknown[];
type Result = { readonly rows?: unknown[]; readonly lastID?: unknown; readonly changes?: number };
type Done = (this: unknown, error: Error | null, rows?: readonly unknown[]) => void;

/**
 * SQLite in WebAssembly behind the few calls of the package `sqlite3` that Sequelize makes (sequelize/lib/dialects/sqlite):
 * that package fetches a native binary when it is installed, and there is none for every Node that we run on.
 */
export async function sqliteInMemory() {
  const SQL = await initSqlJs();

  class Database {
    private readonly db = new SQL.Database();

    constructor(
      readonly filename: string,
      _mode: number,
      opened: (error: Error | null) => void,
    ) {
      queueMicrotask(() => opened(null));
    }

    all(sql: string, bound: Bound | Done, done?: Done): void {
      this.attempt(bound, done, (values) => {
        const statement = this.db.prepare(sql);
        try {
          statement.bind(values);
          const rows: unknown[] = [];
          while (statement.step()) rows.push(statement.getAsObject());
          return { rows };
        } finally {
          statement.free();
        }
      });
    }

    run(sql: string, bound?: Bound | Done, done?: Done): void {
      this.attempt(bound ?? [], done, (values) => {
        this.db.run(sql, values);
        const [id] = this.db.exec('select last_insert_rowid()')[0]!.values[0]!;
        return { lastID: id, changes: this.db.getRowsModified() };
      });
    }

    exec(sql: string, done?: Done): void {
      this.attempt([], done, () => {
        this.db.exec(sql);
        return {};
      });
    }

    serialize(work: () => void): void {
      work();
    }

    close(done: Done): void {
      this.db.close();
      done(null);
    }

    private attempt(bound: Bound | Done, done: Done | undefined, work: (values: Bound) => Result) {
      const callback = typeof bound === 'function' ? bound : done;
      try {
        const result = work(typeof bound === 'function' ? [] : bound);
        callback?.call(result, null, result.rows);
      } catch (error) {
        if (!callback) throw error;
        callback.call({}, error as Error);
      }
    }
  }

  return { Database, OPEN_READWRITE: 2, OPEN_CREATE: 4, verbose: () => undefined };
}
