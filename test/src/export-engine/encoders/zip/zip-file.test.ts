import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { zipFile } from '../../../../../src/export-engine/encoders/zip/zip-file';

test('the same files give the same bytes', async () => {
  const one = await zipOf({ 'a.txt': ['first ', 'second'], 'b/c.txt': [] });
  expect(await zipOf({ 'a.txt': ['first ', 'second'], 'b/c.txt': [] })).toEqual(one);
});

test('a sink that fails fails the write', async () => {
  let room = 100_000;
  const failing = {
    async write(bytes: Uint8Array) {
      room -= bytes.length;
      if (room < 0) throw new Error('the disk is full');
    },
  };
  const zip = zipFile(failing);
  const writes = async () => {
    const entry = await zip.entry('a.txt');
    for (let count = 0; count < 1000; count += 1) await entry.write(crypto.getRandomValues(new Uint8Array(60_000)));
  };
  await expect(writes()).rejects.toThrow('the disk is full');
});

async function zipOf(files: Record<string, string[]>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = zipFile({ write: async (bytes) => void pieces.push(bytes.slice()) });
  for (const [name, texts] of Object.entries(files)) {
    const entry = await zip.entry(name);
    for (const text of texts) await entry.write(new TextEncoder().encode(text));
    await entry.close();
  }
  await zip.close();
  return Buffer.concat(pieces);
}
