import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where packages are installed: at the root, and in the workspaces that have versions of their own. */
const PACKAGES = ['.', 'host', 'static/app', 'docs-site', 'legacy-connect'].map((folder) =>
  join(folder, 'node_modules'),
);
/** What a build made of the same files. */
const BUILT = ['dist', 'static/app/dist', 'docs-site/build'];

/** A copy of the project to try changes in. */
export type ScratchTree = {
  readonly root: string;
  read(file: string): string;
  /** Writes files by their path, and gives what puts the former ones back, and what was built. */
  write(files: ReadonlyMap<string, string>): () => void;
  remove(): void;
};

/**
 * Copies the project as it lies in `root`, committed or not, with what is built of it; the installed packages are linked. The
 * copy is a git repository of one commit.
 */
export function scratchTree(root: string): ScratchTree {
  const copy = mkdtempSync(join(tmpdir(), 'openbook-scratch-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = listed.toString().split('\0').filter(Boolean);
  for (const file of files) if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file));
  for (const packages of PACKAGES)
    if (existsSync(join(root, packages))) symlinkSync(join(root, packages), join(copy, packages));
  const built = BUILT.filter((folder) => existsSync(join(root, folder)));
  const asBuilt = (folder: string) => {
    rmSync(join(copy, folder), { recursive: true, force: true });
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  };
  built.forEach(asBuilt);
  const git = (...words: string[]) => execFileSync('git', ['-C', copy, ...words], { stdio: 'pipe' });
  git('init', '--quiet');
  // The project ignores folders of this name; a link is none.
  writeFileSync(join(copy, '.git/info/exclude'), 'node_modules\n');
  git('add', '--all');
  git('-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.com', 'commit', '--quiet', '--message', 'As it is');

  const read = (file: string) => readFileSync(join(copy, file), 'utf8');
  const put = (files: ReadonlyMap<string, string>) => {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
  };
  return {
    root: copy,
    read,
    write(files) {
      const before = new Map([...files.keys()].map((file) => [file, read(file)]));
      put(files);
      return () => put(before);
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
