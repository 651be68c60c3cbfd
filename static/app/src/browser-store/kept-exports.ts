import { longestRunMs, readUnfinished, type UnfinishedRun } from '../../../../src/export-engine';
import { folderParts } from './folder-parts';
import { heldLocks, holdLock, ifThere, namesIn, originFolder, whenFree, type Folder } from './origin-files';
import { fileName, lockName, ownersFolder, type Owner } from './run-folders';

/** An export of which something lies in this browser. */
export type KeptExport = {
  readonly runId: string;
  /** Of everything that is kept of it. */
  readonly bytes: number;
  /** `busy`: a tab runs it, or holds its file. `interrupted`: it can go on. */
  readonly state: { readonly kind: 'busy' } | ({ readonly kind: 'interrupted' } & UnfinishedRun);
};

/** What lies in this browser of the exports of one person on one site. */
export type KeptExports = {
  /**
   * The interrupted first, newest first. Takes away what is of no more use: runs older than 24 hours, and files whose
   * page is gone.
   */
  list(): Promise<readonly KeptExport[]>;
  /** Takes away what is kept of a run. Nothing there is fine too. */
  remove(runId: string): Promise<void>;
  /** Makes a run this tab's own until it is released or the tab is gone; null where another tab has it. */
  hold(runId: string): Promise<(() => void) | null>;
};

export function keptExports(owner: Owner, now: () => number = Date.now): KeptExports {
  const openFolder = async () => {
    const root = await originFolder();
    return root && ownersFolder(root, owner, false);
  };
  const remove = async (runs: Folder, runId: string) => {
    // What stays in use all the same is taken away at the next visit.
    await whenFree(() => ifThere(runs.removeEntry(runId, { recursive: true }))).catch(() => null);
  };

  return {
    hold: (runId) => holdLock(lockName(owner, runId)),
    async remove(runId) {
      const runs = await openFolder();
      if (runs) await remove(runs, runId);
    },
    async list() {
      const runs = await openFolder();
      if (!runs) return [];
      const kept: KeptExport[] = [];
      for (const runId of await namesIn(runs)) {
        const run = await ifThere(runs.getDirectoryHandle(runId));
        if (!run) continue;
        // Asked for each anew: a run may have started in another tab since the one before was looked at.
        if ((await heldLocks()).has(lockName(owner, runId))) {
          kept.push({ runId, bytes: await sizeOf(run), state: { kind: 'busy' } });
          continue;
        }
        const unfinished = await readUnfinished(folderParts(run));
        if (unfinished && now() - Date.parse(unfinished.startedAt) < longestRunMs) {
          kept.push({ runId, bytes: await sizeOf(run), state: { kind: 'interrupted', ...unfinished } });
        } else {
          await remove(runs, runId);
        }
      }
      return kept.sort((one, other) => startOf(other) - startOf(one));
    },
  };
}

const startOf = ({ state }: KeptExport) => (state.kind === 'busy' ? 0 : Date.parse(state.startedAt));

/** In bytes. A file that cannot be looked at, because it is being written, counts nothing. */
async function sizeOf(run: Folder): Promise<number> {
  const parts = await ifThere(run.getDirectoryHandle('parts'));
  const files = [
    ifThere(run.getFileHandle(fileName)),
    ...(parts ? (await namesIn(parts)).map((name) => ifThere(parts.getFileHandle(name))) : []),
  ];
  const sizes = files.map(async (file) => {
    const found = await (await file)?.getFile().catch(() => null);
    return found?.size ?? 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
