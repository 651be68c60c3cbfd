import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersFor, parseHeadersFile } from './headers-file';
import type { Handle } from './local-server';
import { readStaticFile, type StaticFile } from './static-files';

/** Whether a folder holds a built trust centre. */
export const isTrustCentre = (directory: string): boolean => existsSync(join(directory, 'index.html'));

/**
 * The origin that serves the built trust centre as a static host does: `/a/` is `a/index.html`, `/a` moves to `/a/`, what is
 * not there is `404.html`. The site's own `_headers` go with each answer, so that its content security policy holds here
 * too. Texts are compressed where the reader takes gzip, as production would, because benchmarks count bytes.
 */
export function trustCentreOrigin(directory: string): Handle {
  const headersFile = join(directory, '_headers');
  const rules = existsSync(headersFile) ? parseHeadersFile(readFileSync(headersFile, 'utf8')) : [];

  async function answer(request: Request, { bytes, type }: StaticFile, pathname: string, status = 200) {
    const headers = new Headers({
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    headersFor(rules, pathname).forEach((value, name) => headers.set(name, value));
    const isSmaller = isText(type) && bytes.length > 500;
    if (isText(type)) headers.set('vary', 'accept-encoding');
    const packed = isSmaller && takesGzip(request) ? await gzipped(bytes) : null;
    if (packed) headers.set('content-encoding', 'gzip');
    const body = packed ?? bytes;
    headers.set('content-length', String(body.length));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
  }

  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response('Only GET and HEAD.', { status: 405 });
    if (pathname !== '/_headers') {
      const isFolder = pathname.endsWith('/');
      const found = await readStaticFile(directory, isFolder ? `${pathname}index.html` : pathname);
      if (found) return answer(request, found, pathname);
      if (!isFolder && (await readStaticFile(directory, `${pathname}/index.html`))) {
        return new Response(null, { status: 301, headers: { location: `${oneSlash(pathname)}/${search}` } });
      }
    }
    const missing = await readStaticFile(directory, '404.html');
    return answer(
      request,
      missing ?? { bytes: Buffer.from('Not found.'), type: 'text/plain; charset=utf-8' },
      pathname,
      404,
    );
  };
}

const gzipped = promisify(gzip) as (bytes: Buffer) => Promise<Buffer>;
const isText = (type: string) => /^text\/|json|xml|javascript/.test(type);
const takesGzip = ({ headers }: Request) => /\bgzip\b/.test(headers.get('accept-encoding') ?? '');

/** A location that began with two slashes would name another host. */
const oneSlash = (pathname: string) => pathname.replace(/^\/+/, '/');
