import { createHash } from 'node:crypto';
import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PartStore } from '../../src/export-engine';
import { directoryParts } from './directory-parts';
import type { JiraSource } from './options';

/**
 * Where an export to this file keeps what it has read: `<out>.unfinished/<8 hex digits>`. The digits stand for whose issues
 * of which source they are, so that a run never goes on with those of another; what is there of others goes away.
 */
export async function openUnfinished(
  out: string,
  source: JiraSource,
  env: Readonly<Record<string, string | undefined>>,
): Promise<PartStore & { readonly folder: string }> {
  const folder = `${out}.unfinished`;
  const name = createHash('sha256')
    .update(JSON.stringify(await identityOf(source, env)))
    .digest('hex')
    .slice(0, 8);
  const others = (await readdir(folder).catch(() => [])).filter((other) => other !== name);
  await Promise.all(others.map((other) => rm(join(folder, other), { recursive: true, force: true })));

  const parts = directoryParts(join(folder, name));
  return {
    ...parts,
    folder,
    async clear() {
      await parts.clear();
      // Not where another export to the same file keeps its parts too.
      await rmdir(folder).catch(() => undefined);
    },
  };
}

async function identityOf(source: JiraSource, env: Readonly<Record<string, string | undefined>>): Promise<unknown> {
  if (source.kind === 'site') return [source.url.origin, env['OPENBOOK_JIRA_EMAIL']?.trim()];
  const { data, as } = source;
  // A file of issues that was replaced is another source.
  return [as, data && resolve(data), data && (await stat(data).catch(() => null))?.mtimeMs];
}
