import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE_FOLDER } from '../../docs-site/core/claims/bundle';
import { AppError } from '../../src/app-error';

const OWN_FOLDER = `docs-site/${EVIDENCE_FOLDER}/`;

/** Asks git about the project. @throws AppError where it is no clone. */
function git(root: string, ...words: readonly string[]): string {
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000, stdio: 'pipe' });
  } catch (error) {
    const message = 'git does not know this folder. Evidence is about a commit: run it in a clone of the project.';
    throw new AppError('CONFLICT', message, { cause: error });
  }
}

export const headCommit = (root: string): string => git(root, 'rev-parse', 'HEAD').trim();

/** @throws AppError where a file differs from the last commit, but for the evidence itself. */
export async function requireClean(root: string): Promise<void> {
  const changed = git(root, 'status', '--porcelain', '--', '.', `:!${OWN_FOLDER}`).trimEnd();
  if (changed === '') return;
  throw new AppError(
    'CONFLICT',
    `These files differ from the last commit, and evidence is about a commit:\n${changed}\n` +
      'Commit them first, or add --allow-dirty to try things out.',
  );
}

/**
 * The digest of everything that the checks can look at: SHA-256 over a line `PATH SHA-256` for each file of the repository,
 * by path, but for the evidence itself. The same files give the same digest in every clone.
 */
export async function digestOfInputs(root: string): Promise<{ readonly digest: string; readonly files: number }> {
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  const paths = [...new Set(listed)].filter((path) => path !== '' && !path.startsWith(OWN_FOLDER)).sort();
  const lines: string[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(join(root, path));
    if (bytes !== null) lines.push(`${path} ${sha256(bytes)}\n`);
  }
  return { digest: sha256(lines.join('')), files: lines.length };
}

/** A link counts by where it leads; null where the file was deleted and git was not told. */
async function bytesOf(path: string): Promise<Uint8Array | string | null> {
  const stats = await lstat(path).catch(() => null);
  if (stats === null) return null;
  return stats.isSymbolicLink() ? readlink(path) : readFile(path);
}

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
