import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readHtml } from '../../docs-site/plugin/publish/html';

/** Bytes on the wire of a page's first view, by file: its HTML, and the styles, scripts, pictures and fonts that it loads by itself. */
export async function firstView(site: string, file: string): Promise<ReadonlyMap<string, number>> {
  const html = await readFile(join(site, file), 'utf8');
  const $ = readHtml(html);
  const named = $('link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img[src]')
    .toArray()
    .map(({ attribs }) => attribs.src ?? attribs.href ?? '');
  const weights = new Map([[`/${file}`, gzipSync(html, { level: 6 }).length]]);
  await weigh(site, named, weights);
  return weights;
}

export const total = (weights: ReadonlyMap<string, number>) =>
  [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);

async function weigh(site: string, paths: readonly string[], weights: Map<string, number>): Promise<void> {
  for (const path of paths.filter((path) => !weights.has(path))) {
    const bytes = await readFile(join(site, path));
    // WOFF2 is compressed as it is; servers send it unchanged.
    weights.set(path, path.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 6 }).length);
    await weigh(site, loadedBy(path, bytes.toString('utf8')), weights);
  }
}

/** What a style sheet or a script loads at once; `import()` waits until the reader asks for something. */
function loadedBy(path: string, text: string): readonly string[] {
  const pattern = path.endsWith('.css')
    ? /url\(\s*["']?([^"')]+)/g
    : path.endsWith('.js')
      ? /(?:^|[;}\s])(?:import|export)(?:[\w*{}\s,$]*from)?\s*"([^"]+)"/g
      : null;
  if (pattern === null) return [];
  return [...text.matchAll(pattern)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:') && !address.startsWith('#'))
    .map((address) => new URL(address, `http://site${path}`).pathname);
}
