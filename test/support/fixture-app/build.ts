import { build } from 'esbuild';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = import.meta.dirname;

/** Builds the fixture app into a new temporary directory, laid out as the host wants an app, and gives its path back. */
export async function buildFixtureApp(): Promise<string> {
  const appDir = await mkdtemp(join(tmpdir(), 'openbook-fixture-app-'));
  for (const file of ['manifest.yml', 'package.json']) await cp(join(SOURCE, file), join(appDir, file));
  for (const file of ['index.html', 'page.css'])
    await cp(join(SOURCE, file), join(appDir, 'page', file), { recursive: true });
  await build({
    entryPoints: [join(SOURCE, 'page.ts')],
    outfile: join(appDir, 'page/page.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'warning',
  });
  await build({
    entryPoints: [join(SOURCE, 'functions.ts')],
    outfile: join(appDir, 'dist/app/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  return appDir;
}
