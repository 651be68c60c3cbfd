import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { realDisk, type Disk } from '../../../desk/release/disk';
import { finishRelease, writeRelease } from '../../../desk/release/write-release';
import { filesBelow } from '../../support/policy-project';

const BEFORE = { 'docs-site/versions.json': '["1.1"]', 'CHANGELOG.md': 'Old.', 'docs-site/facts/apps.yaml': 'apps' };
const RELEASE = {
  'docs-site/versioned_docs/version-2.0/statement.md': 'Text',
  'docs-site/versioned_docs/version-2.0/facts/apps.yaml': 'apps',
  'CHANGELOG.md': 'New.',
  'docs-site/versions.json': '["2.0", "1.1"]',
};
const AFTER = { ...BEFORE, ...RELEASE };

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function project(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'openbook-release-'));
  folders.push(root);
  for (const [path, text] of Object.entries(BEFORE)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

const bytes = new Map(Object.entries(RELEASE).map(([path, text]) => [path, new TextEncoder().encode(text)]));

/** A disk on which the machine is switched off before step `stop`: a write that is going on leaves half a file. */
function diskUntil(stop: number): { readonly disk: Disk; readonly steps: () => number } {
  let steps = 0;
  const step = async (half?: () => Promise<void>) => {
    steps += 1;
    if (steps === stop) await half?.();
    if (steps >= stop) throw new Error('switched off');
  };
  const disk: Disk = {
    read: realDisk.read,
    write: async (path, written) => {
      await step(() => realDisk.write(path, written.slice(0, written.length / 2)));
      await realDisk.write(path, written);
    },
    makeFolderOf: async (path) => {
      await step();
      await realDisk.makeFolderOf(path);
    },
    rename: async (from, to) => {
      await step();
      await realDisk.rename(from, to);
    },
    remove: async (path) => {
      await step();
      await realDisk.remove(path);
    },
  };
  return { disk, steps: () => steps };
}

async function stepsOfARelease(): Promise<number> {
  const { disk, steps } = diskUntil(Infinity);
  await writeRelease(await project(), bytes, disk);
  return steps();
}

describe('writing a release', () => {
  it('writes every file and leaves nothing else', async () => {
    const root = await project();
    await writeRelease(root, bytes, realDisk);
    expect(await filesBelow(root)).toEqual(AFTER);
  });

  it('has done nothing or is finished by the next command, whichever step it was interrupted in', async () => {
    const steps = await stepsOfARelease();
    const outcomes: string[] = [];
    for (let stop = 1; stop <= steps; stop++) {
      const root = await project();
      await expect(writeRelease(root, bytes, diskUntil(stop).disk)).rejects.toThrow('switched off');
      const finished = await finishRelease(root, realDisk);
      const files = await filesBelow(root);
      expect(files).toEqual(files['CHANGELOG.md'] === 'New.' ? AFTER : BEFORE);
      outcomes.push(`${finished ? 'finished' : 'cleared'}, ${files['CHANGELOG.md'] === 'New.' ? 'new' : 'old'}`);
    }
    // Old until the one renaming that decides, new from then on.
    expect([...new Set(outcomes)]).toEqual(['cleared, old', 'finished, new', 'cleared, new']);
  });

  it('can be interrupted while it is being finished, as often as one likes', async () => {
    const root = await project();
    const decided = 2 + bytes.size + 2;
    await expect(writeRelease(root, bytes, diskUntil(decided + 1).disk)).rejects.toThrow('switched off');
    for (let stop = 1; stop < 8; stop++) {
      await expect(finishRelease(root, diskUntil(stop).disk)).rejects.toThrow('switched off');
    }
    expect(await finishRelease(root, realDisk)).toBe(true);
    expect(await filesBelow(root)).toEqual(AFTER);
  });

  it('clears away what an earlier attempt left beside', async () => {
    const root = await project();
    await expect(writeRelease(root, bytes, diskUntil(4).disk)).rejects.toThrow('switched off');
    await writeRelease(root, bytes, realDisk);
    expect(await filesBelow(root)).toEqual(AFTER);
  });
});
