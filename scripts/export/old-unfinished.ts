import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { longestRunMs } from '../../src/export-engine';

/** What `openUnfinished` makes: `issues.csv.unfinished/0a1b2c3d/part-4`. Nothing else is touched. */
const ours = { folder: /\.unfinished$/, run: /^[0-9a-f]{8}$/, file: /^(?:run|ids-\d+|part-\d+)$/ };

/**
 * Removes what exports to files of this folder have kept and nobody goes on with any more: nothing was written to it for a
 * day. `nowMs` is in milliseconds since 1970. Resolves to the names of what is gone, such as `issues.csv.unfinished`. What
 * may not be read or removed stays: it is no reason not to export.
 */
export async function removeOldUnfinished(folder: string, nowMs: number): Promise<readonly string[]> {
  const names = (await namesIn(folder)).filter((name) => ours.folder.test(name));
  const gone = await Promise.all(
    names.map(async (name) => {
      const runs = (await namesIn(join(folder, name))).filter((run) => ours.run.test(run));
      const removed = await Promise.all(runs.map((run) => removeIfOld(join(folder, name, run), nowMs)));
      if (!removed.includes(true)) return [];
      // Not where a newer one of another source lies beside it, or something of the user's.
      await rmdir(join(folder, name)).catch(() => undefined);
      return [name];
    }),
  );
  return gone.flat();
}

async function removeIfOld(run: string, nowMs: number): Promise<boolean> {
  const files = await namesIn(run);
  if (files.length === 0 || !files.every((file) => ours.file.test(file))) return false;
  try {
    const written = await Promise.all(files.map(async (file) => (await stat(join(run, file))).mtimeMs));
    if (nowMs - Math.max(...written) < longestRunMs) return false;
    await rm(run, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** None where there is no such folder, or it may not be read. */
function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
