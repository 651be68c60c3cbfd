import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { parsePolicy } from '../../docs-site/core/redline/parse-policy';

/** Two versions of a real policy, as syntax trees. */
export type Pair = { readonly name: string; readonly old: Root; readonly now: Root };

/** Of the folder named by OPENBOOK_DATA; those of the numbers that are wanted, all with null. */
export async function readPairs(wanted: readonly string[] | null): Promise<readonly Pair[]> {
  const data = process.env.OPENBOOK_DATA;
  if (data === undefined) throw new Error('Name the folder of the real policies in OPENBOOK_DATA.');
  const folder = join(data, 'policies/pairs');
  const names = (await readdir(folder)).filter((name) => name.endsWith('-old.md')).map((name) => name.slice(0, 2));
  const chosen = names.filter((name) => wanted === null || wanted.includes(String(Number(name))));
  const tree = async (file: string) => parsePolicy(await readFile(join(folder, file), 'utf8'));
  return Promise.all(
    chosen.map(async (name) => ({ name, old: await tree(`${name}-old.md`), now: await tree(`${name}-new.md`) })),
  );
}
