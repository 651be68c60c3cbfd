/** Makes dist/index.cjs, one file without dependencies that an old CommonJS app requires: `npm run build -w legacy-connect`. */
import { build } from 'esbuild';
import { join } from 'node:path';

await build({
  entryPoints: [join(import.meta.dirname, 'index.ts')],
  outfile: join(import.meta.dirname, 'dist/index.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
});
