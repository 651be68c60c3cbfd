import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { directoryParts } from '../../../../scripts/export/directory-parts';
import { memoryParts } from '../../../../src/export-engine';
import { partStoreCases } from '../../../support/part-store-cases';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-parts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stores = { memory: memoryParts, 'a folder': () => directoryParts(join(folder, 'unfinished')) };

describe.each(Object.entries(stores))('parts in %s', (_, open) => {
  test.each(Object.entries(partStoreCases))('%s', (_, check) => check(open()));
});

test('a folder of parts is there while it holds parts, and for its owner only', async () => {
  const path = join(folder, 'unfinished');
  const store = directoryParts(path);
  await store.write('run', new Uint8Array(3));
  expect([(await stat(path)).mode & 0o777, (await stat(join(path, 'run'))).mode & 0o777]).toEqual([0o700, 0o600]);
  await store.clear();
  await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
});
