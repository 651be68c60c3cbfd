import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type BuildResult } from 'esbuild';

export type BrowserScripts = {
  /** What to write: `/js/site.5X2QK7AB.js` and its text. */
  readonly files: ReadonlyMap<string, string>;
  /** The address of a script by its name: `site` gives `/js/site.5X2QK7AB.js`. */
  readonly addresses: ReadonlyMap<string, string>;
};

const SHARED: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: '/js',
  entryNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
};

/** Runs before the first paint, so that a page never flashes in the other colours: a classic script of its own. */
const BEFORE_PAINT = 'theme';

/**
 * Bundles `<folder>/<name>.ts` for the reader's browser. Names that load the same modules share them; what is imported
 * with `import()` is loaded when it is needed. Throws where a script does not exist or does not build.
 */
export async function bundleBrowserScripts(folder: string, names: readonly string[]): Promise<BrowserScripts> {
  const entry = (name: string) => {
    const file = join(folder, `${name}.ts`);
    if (!existsSync(file)) throw new Error(`A page asks for the script "${name}", but there is no ${file}.`);
    return file;
  };
  const bundles = await Promise.all([
    ...names
      .filter((name) => name === BEFORE_PAINT)
      .map((name) => build({ ...SHARED, entryPoints: [entry(name)], format: 'iife' })),
    build({
      ...SHARED,
      entryPoints: names.filter((name) => name !== BEFORE_PAINT).map(entry),
      format: 'esm',
      splitting: true,
    }),
  ]);
  const files = bundles.flatMap(({ outputFiles = [] }) => outputFiles);
  return {
    files: new Map(files.map(({ path, text }) => [sitePath(path), text])),
    addresses: new Map(
      // What is imported later is an entry for esbuild too, but no page names it.
      bundles.flatMap((bundle) => entriesOf(bundle)).filter(([name]) => names.includes(name)),
    ),
  };
}

const sitePath = (path: string) => `/js/${basename(path)}`;

function entriesOf({ metafile }: BuildResult): [name: string, address: string][] {
  return Object.entries(metafile?.outputs ?? {}).flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[basename(entryPoint, '.ts'), sitePath(path)] as [string, string]],
  );
}
