import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where packages are installed: at the root, and in the workspaces that have versions of their own. */
const PACKAGES = ['.', 'host', 'static/app', 'docs-site', 'legacy-connect'].map((folder) =>
  join(folder, 'node_modules'),
);
/** What is built of the files, with the stamps by which a build sees what has changed. */
const BUILT = ['dist', 'static/app/dist', 'docs-site/build'];

/** A copy of the project to try changes in. */
export type ScratchTree = {
  readonly root: string;
  read(file: string): string;
  /** Keeps what is built now, so that it can be put back in place of being built again. */
  keepBuilt(): void;
  /** Changes files, by path, and gives what puts them back, and what was kept of what is built. */
  change(files: ReadonlyMap<string, string>): () => void;
  remove(): void;
};

/** Copies the project as it lies in `root`, committed or not, with what is built of it; the installed packages are linked. */
export function scratchTree(root: string): ScratchTree {
  const copy = mkdtempSync(join(tmpdir(), 'openbook-scratch-'));
  const kept = mkdtempSync(join(tmpdir(), 'openbook-scratch-built-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0').filter(Boolean)) take(root, file, copy);
  for (const packages of PACKAGES) {
    if (existsSync(join(root, packages))) symlinkSync(join(root, packages), join(copy, packages));
  }
  for (const folder of BUILT) take(root, folder, copy);

  const read = (file: string) => readFileSync(join(copy, file), 'utf8');
  const put = (files: ReadonlyMap<string, string>) => {
    for (const [file, text] of files) writeFileSync(join(copy, file), text);
  };
  return {
    root: copy,
    read,
    keepBuilt: () => BUILT.forEach((folder) => take(copy, folder, kept)),
    change(files) {
      const before = new Map([...files.keys()].map((file) => [file, read(file)]));
      put(files);
      return () => {
        put(before);
        BUILT.forEach((folder) => take(kept, folder, copy));
      };
    },
    remove: () => [copy, kept].forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}

/** Copies a file or a folder to the same place below another root; what is there before goes, what is not there is left out. */
function take(from: string, path: string, to: string): void {
  if (!existsSync(join(from, path))) return;
  rmSync(join(to, path), { recursive: true, force: true });
  cpSync(join(from, path), join(to, path), { recursive: true });
}
