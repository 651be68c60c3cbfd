import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

describe('the bundle that Forge would run', () => {
  const bundle = build({
    entryPoints: [join(ROOT, 'src/index.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    metafile: true,
    write: false,
  });

  test('holds our src and packages, nothing of the host, the page or the tests', async () => {
    const { metafile } = await bundle;
    const ours = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((path) => !path.startsWith('src/'))).toEqual([]);
  });

  test('reads no file and starts no process from src', async () => {
    const { metafile } = await bundle;
    const builtins = Object.entries(metafile.inputs)
      .filter(([path]) => path.startsWith('src/'))
      .flatMap(([, { imports }]) => imports.map((imported) => imported.path.replace(/^node:/, '')))
      .filter((path) => builtinModules.includes(path));
    expect([...new Set(builtins)]).toEqual(['crypto']);
  });

  test('is under 2 MB, so that a cold start stays short', async () => {
    const { outputFiles } = await bundle;
    expect(outputFiles[0]!.contents.length).toBeLessThan(2_000_000);
  });
});
