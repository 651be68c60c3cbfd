import type { PartStore } from '../../src/export-engine';

/**
 * What every part store has to do, as plain functions that throw: they run over memory and a folder in Jest, and over the
 * origin private file system in a browser. Each case gets a store of its own, empty.
 */
export const partStoreCases: Readonly<Record<string, (store: PartStore) => Promise<void>>> = {
  'an empty store has no names and no document': async (store) => {
    same(await store.names(), []);
    same(await store.read('run'), null);
  },
  'a document comes back to the byte': async (store) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await store.write('part-0', bytes);
    same([...((await store.read('part-0')) ?? [])], [...bytes]);
  },
  'an empty document is a document': async (store) => {
    await store.write('part-0', new Uint8Array());
    same((await store.read('part-0'))?.length, 0);
    same(await store.names(), ['part-0']);
  },
  'a shorter document replaces a longer one whole': async (store) => {
    await store.write('run', bytesOf('a long document'));
    await store.write('run', bytesOf('short'));
    same(textOf(await store.read('run')), 'short');
    same(await store.names(), ['run']);
  },
  'what the writer does with its bytes afterwards changes nothing': async (store) => {
    const bytes = bytesOf('kept');
    await store.write('part-1', bytes);
    bytes.fill(0);
    same(textOf(await store.read('part-1')), 'kept');
  },
  'documents are written side by side, each under its own name': async (store) => {
    const names = Array.from({ length: 20 }, (_, part) => `part-${part}`);
    await Promise.all(names.map((name) => store.write(name, bytesOf(`of ${name}`))));
    same([...(await store.names())].sort(), [...names].sort());
    for (const name of names) same(textOf(await store.read(name)), `of ${name}`);
  },
  'five megabytes are one document': async (store) => {
    const bytes = new Uint8Array(5_000_000).fill(7);
    bytes[4_999_999] = 9;
    await store.write('part-0', bytes);
    const read = await store.read('part-0');
    same([read?.length, read?.[0], read?.[4_999_999]], [5_000_000, 7, 9]);
  },
  'clear takes all documents away, also twice, and the store goes on': async (store) => {
    await store.write('run', bytesOf('one'));
    await store.write('part-0', bytesOf('two'));
    await store.clear();
    await store.clear();
    same(await store.names(), []);
    same(await store.read('run'), null);
    await store.write('run', bytesOf('anew'));
    same(textOf(await store.read('run')), 'anew');
  },
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));

function same(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`Expected ${other}, and not ${one}`);
}
