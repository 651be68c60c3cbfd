import { open } from 'lmdb';
import type { Space, Store, StoredRecord } from './store';

type Key = [installationId: string, kind: string, key: string];

/** A store on disk: the LMDB file(s) in `directory`, created when missing. Survives restarts of the host. */
export function lmdbStore(directory: string): Store {
  // JSON and not msgpack: Forge storage holds JSON, and the two stores must give back the same bytes.
  const db = open<StoredRecord, Key>({ path: directory, encoding: 'json' });

  function space(installationId: string, kind: string): Space {
    const address = (key: string): Key => [installationId, kind, key];
    return {
      get: (key) => db.get(address(key)),
      put: (key, record) => db.putSync(address(key), record),
      remove: (key) => void db.removeSync(address(key)),
      *scan(prefix, after) {
        const afterPrefix = after !== undefined && after >= prefix;
        const range = db.getRange({ start: address(afterPrefix ? after : prefix), exclusiveStart: afterPrefix });
        for (const { key, value } of range) {
          const [owner, ownerKind, name] = key;
          if (owner !== installationId || ownerKind !== kind || !name.startsWith(prefix)) return;
          yield [name, value];
        }
      },
      atomically: (work) => db.transactionSync(work),
    };
  }

  return { space, close: () => db.close() };
}
