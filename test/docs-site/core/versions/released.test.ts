import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verifyChain } from '../../../../docs-site/core/versions/verify-chain';
import { readVersionFolders } from '../../../../docs-site/plugin/read-version-folders';

const SITE = join(import.meta.dirname, '../../../../docs-site');

/**
 * The digest of every release, by label. A release adds its line, and no line is ever changed: the chain itself cannot tell a
 * newest version that was changed together with its checksums. 1.0 and 1.1 are reconstructions, which legal may still
 * correct, so they stand outside.
 */
const RELEASED = JSON.parse(readFileSync(join(SITE, 'released.json'), 'utf8')) as Readonly<Record<string, string>>;

describe('the versions that were published', () => {
  it('are those that were released, byte by byte', async () => {
    const folders = await readVersionFolders(join(SITE, 'versioned_docs'));
    expect(folders.map(({ label }) => label).sort()).toEqual(expect.arrayContaining(['1.0', '1.1']));
    expect(verifyChain(folders, RELEASED)).toEqual([]);
  });

  it('are all pinned here', async () => {
    const folders = await readVersionFolders(join(SITE, 'versioned_docs'));
    const chained = folders.filter(({ files }) => files.has('checksums.json')).map(({ label }) => label);
    expect(chained.sort()).toEqual(Object.keys(RELEASED).sort());
  });
});
