import { describe, expect, test } from '@jest/globals';
import { configure, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { zipFile } from '../../../../../src/export-engine/encoders/zip/zip-file';
import { dataDescriptor, directory } from '../../../../../src/export-engine/encoders/zip/zip-records';
import { fastDeflate } from '../../../../../scripts/export/fast-deflate';

configure({ useWebWorkers: false });

const files = {
  'a.txt': ['first ', 'second 😀'],
  'b/ü.txt': [],
  'long.txt': Array<string>(300).fill('x'.repeat(10_000)),
};

describe.each([
  ['the platform', undefined],
  ['zlib at level 1', fastDeflate],
])('files compressed by %s', (_, deflate) => {
  test('come back from another reader, checksums included', async () => {
    expect(await filesIn(await zipOf(files, deflate))).toEqual(
      Object.entries(files).map(([name, texts]) => [name, texts.join('')]),
    );
  });

  test('give the same bytes each time', async () => {
    expect(await zipOf(files, deflate)).toEqual(await zipOf(files, deflate));
  });
});

test.each([0, 100_000])('a sink with room for %d bytes fails whoever writes', async (room) => {
  let left = room;
  const sink = {
    async write({ length }: Uint8Array) {
      left -= length;
      if (left < 0) throw new Error('the disk is full');
    },
  };
  const write = async () => {
    const entry = await zipFile(sink).entry('a.txt');
    for (let count = 0; count < 1000; count += 1) await entry.write(crypto.getRandomValues(new Uint8Array(60_000)));
  };
  await expect(write()).rejects.toThrow('the disk is full');
});

test('only what is past 4 GB says so in 64 bits', () => {
  const small = { name: new Uint8Array([97]), crc32: 1, packed: 5, plain: 7, at: 0 };
  const large = { ...small, plain: 2 ** 33 };
  const last = { ...small, at: 2 ** 32 + 100 };
  expect(dataDescriptor(small).length).toBe(16);
  expect(dataDescriptor(large).length).toBe(24);
  expect(directory([small], 100).length).toBe(46 + 1 + 22);
  // With one field, the sizes that fit stay where they are; an archive past 4 GB ends with the three records of ZIP64.
  expect(directory([large], 100).length).toBe(46 + 1 + 12 + 22);
  expect(directory([small, last], 2 ** 32 + 200).length).toBe(46 + 1 + 46 + 1 + 12 + 56 + 20 + 22);
});

async function zipOf(contents: Record<string, string[]>, deflate?: typeof fastDeflate): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = zipFile({ write: async (bytes) => void pieces.push(bytes.slice()) }, deflate);
  for (const [name, texts] of Object.entries(contents)) {
    const entry = await zip.entry(name);
    for (const text of texts) await entry.write(new TextEncoder().encode(text));
    await entry.close();
  }
  await zip.close();
  return new Uint8Array(Buffer.concat(pieces));
}

async function filesIn(archive: Uint8Array): Promise<[string, string][]> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { checkSignature: true });
  const found: [string, string][] = [];
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) found.push([entry.filename, await entry.getData(new TextWriter())]);
  }
  return found;
}
