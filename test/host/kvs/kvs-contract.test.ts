import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { aSite, startForge } from '../../support/forge';
import { lmdbStore } from '../../../host/kvs/lmdb-store';
import { memoryStore } from '../../../host/kvs/memory-store';
import type { Store } from '../../../host/kvs/store';
import { kvsContract } from './kvs-contract';

const site = aSite();

describe.each(['memory', 'lmdb'])('the key-value store of the host, over %s', (kind) => {
  let directory: string;
  let store: Store;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'openbook-kvs-'));
    store = kind === 'lmdb' ? lmdbStore(directory) : memoryStore();
  });
  afterAll(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  test.each(kvsContract.map((contractCase, index) => ({ ...contractCase, index })))(
    '$name',
    async ({ check, index }) => {
      await startForge({ store }).as(site, () => check((name) => `case-${index}:${name}`));
    },
  );
});
