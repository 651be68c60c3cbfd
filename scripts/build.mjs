/** Builds what `forge deploy` uploads: the functions' bundle (dist/app/index.js) and the Custom UI (static/app/dist). */
import { build } from 'esbuild';
import { build as buildPage } from 'vite';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

await Promise.all([
  build({
    entryPoints: [join(ROOT, 'src/index.ts')],
    outfile: join(ROOT, 'dist/app/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  }),
  buildPage({ root: join(ROOT, 'static/app'), logLevel: 'warn' }),
]);

// The root package is ESM; the functions' bundle is CommonJS, as Forge's own bundler makes it.
await writeFile(join(ROOT, 'dist/app/package.json'), '{ "type": "commonjs" }\n');
