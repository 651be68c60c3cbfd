import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export type StaticFile = { readonly bytes: Buffer; readonly type: string };

/** A file below `directory` by its path in a URL; null when there is none, or when the path leads out of the directory. */
export async function readStaticFile(directory: string, urlPath: string): Promise<StaticFile | null> {
  const path = fileBelow(directory, urlPath);
  if (path === null) return null;
  try {
    return { bytes: await readFile(path), type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream' };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function fileBelow(directory: string, urlPath: string): string | null {
  const root = normalize(directory + sep);
  try {
    const path = join(root, decodeURIComponent(urlPath));
    return path.startsWith(root) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}
