import type { Space, Store, StoredRecord } from './store';

/** A store for tests. Records are kept as JSON text, so that what comes out is a copy and exactly what a disk would give. */
export function memoryStore(): Store {
  const spaces = new Map<string, Map<string, string>>();
  return {
    space(installationId, kind) {
      const address = JSON.stringify([installationId, kind]);
      const records = spaces.get(address) ?? new Map<string, string>();
      spaces.set(address, records);
      return memorySpace(records);
    },
    async close() {
      spaces.clear();
    },
  };
}

function memorySpace(records: Map<string, string>): Space {
  return {
    get(key) {
      const text = records.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as StoredRecord);
    },
    put(key, record) {
      records.set(key, JSON.stringify(record));
    },
    remove(key) {
      records.delete(key);
    },
    *scan(prefix, after) {
      const keys = [...records.keys()].filter((key) => key.startsWith(prefix) && (after === undefined || key > after));
      for (const key of keys.sort()) {
        const text = records.get(key);
        if (text !== undefined) yield [key, JSON.parse(text) as StoredRecord];
      }
    },
    atomically(work) {
      const before = new Map(records);
      try {
        return work();
      } catch (error) {
        records.clear();
        for (const [key, text] of before) records.set(key, text);
        throw error;
      }
    },
  };
}
