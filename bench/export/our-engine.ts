import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { directoryParts } from '../../scripts/export/directory-parts';
import { openPartialFile } from '../../scripts/export/partial-file';
import { exportIssues } from '../../src/export-engine';
import type { HostPlace } from './processes';
import { requestOver, specOf } from './same-work';

/** This engine as the command line runs it: parts kept in a folder, the file written beside. Gives the number of rows. */
export async function ourEngine(host: HostPlace, folder: string): Promise<() => Promise<number>> {
  const requestJira = requestOver(host);
  const spec = await specOf(requestJira, host.url);
  return async () => {
    const file = await openPartialFile(join(folder, 'ours.csv'));
    const { rows } = await exportIssues({
      requestJira,
      spec,
      parts: directoryParts(join(folder, 'parts')),
      sink: file,
      digest: () => createHash('sha256'),
    });
    await file.finish();
    return rows;
  };
}
