import { build } from 'esbuild';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '..', 'pages');

/** Bundles a script of host/pages for the browser; takes some ten milliseconds, so the host does it when it starts. */
export async function pageScript(file: 'product.ts' | 'bridge-frame.ts' | 'outside.ts'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGES, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
