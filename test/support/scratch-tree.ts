import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where packages are installed: at the root, and in the workspaces that have versions of their own. */
const PACKAGES = ['.', 'host', 'static/app', 'docs-site', 'legacy-connect'].map((folder) =>
  join(folder, 'node_modules'),
);
/** What is built, by what builds it. */
const BUILT = {
  'scripts/build.mjs': ['dist', 'static/app/dist'],
  'scripts/build-site.mjs': ['docs-site/build'],
} as const;
export type BuildScript = keyof typeof BUILT;

/** A copy of the project to try changes in. */
export type ScratchTree = {
  readonly root: string;
  read(file: string): string;
  /** Writes files by their path, and gives what puts the former ones back. */
  write(files: ReadonlyMap<string, string>): () => void;
  /** Builds anew, and gives what puts the former result back. Where the build fails nothing is left of it. */
  build(script: BuildScript): () => void;
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
  const unbuild = (folder: string) => rmSync(join(copy, folder), { recursive: true, force: true });
  const asBuilt = (folder: string) => {
    unbuild(folder);
    if (existsSync(join(root, folder))) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  };
  Object.values(BUILT).flat().forEach(asBuilt);
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
    build(script) {
      const results: readonly string[] = BUILT[script];
      results.forEach(unbuild);
      spawnSync(process.execPath, [script], {
        cwd: copy,
        stdio: 'ignore',
        env: { ...process.env, OPENBOOK_PDF: 'off' },
      });
      return () => results.forEach(asBuilt);
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
