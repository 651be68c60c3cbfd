import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What the editor's page loads, by path: its text and type. Nothing comes from elsewhere. */
export type Assets = ReadonlyMap<string, { readonly text: string; readonly type: string }>;

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

export async function editorAssets(siteDir: string): Promise<Assets> {
  const here = import.meta.dirname;
  const bundled = async (entry: string) => {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      target: ['es2022'],
      charset: 'utf8',
      loader: { '.woff2': 'dataurl' },
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  };
  const cms = createRequire(import.meta.url).resolve('decap-cms/dist/decap-cms.js');
  const [decap, desk, style, site, redline] = await Promise.all([
    readFile(cms, 'utf8'),
    bundled(join(here, 'browser/desk.ts')),
    bundled(join(here, 'browser/desk.css')),
    bundled(join(siteDir, 'src/css/trust-centre.css')),
    bundled(join(siteDir, 'src/css/redline.css')),
  ]);
  return new Map([
    ['/', { text: PAGE, type: 'text/html; charset=utf-8' }],
    ['/decap-cms.js', { text: decap.replace(/\n?\/\/# sourceMappingURL=.*$/, ''), type: JAVASCRIPT }],
    ['/desk.js', { text: desk, type: JAVASCRIPT }],
    ['/desk.css', { text: style, type: CSS }],
    ['/site.css', { text: site, type: CSS }],
    ['/redline.css', { text: redline, type: CSS }],
  ]);
}

const PAGE = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Policies</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/desk.css" />
    <script src="/desk.js" defer></script>
    <script src="/decap-cms.js" defer></script>
  </head>
  <body></body>
</html>
`;
