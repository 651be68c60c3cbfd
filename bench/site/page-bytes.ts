import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of a first view, after gzip -6; fonts and pictures as they are, because they are compressed already. */
export type PageBytes = {
  readonly path: string;
  readonly html: number;
  readonly js: number;
  readonly css: number;
  readonly font: number;
  readonly total: number;
};

/**
 * What the first view of a page loads, by what its HTML and its styles name: scripts, styles, and the fonts that they
 * preload. A floor for a page whose scripts load more. `path` is the page's address, such as `/policies/2.0/statement/`.
 */
export function pageBytes(outDir: string, path: string): PageBytes {
  const html = readFileSync(join(outDir, path, 'index.html'), 'utf8');
  const named = addressesIn(html).map((address) => posix.resolve(path, address));
  const files = [...new Set(named)].filter((address) => existsSync(join(outDir, address)));
  const sum = (type: RegExp, size: (bytes: Buffer) => number) =>
    files.filter((file) => type.test(file)).reduce((bytes, file) => bytes + size(readFileSync(join(outDir, file))), 0);
  const parts = {
    html: packed(Buffer.from(html)),
    js: sum(/\.m?js$/, packed),
    css: sum(/\.css$/, packed),
    font: sum(/\.woff2?$/, (bytes) => bytes.length),
  };
  return { path, ...parts, total: parts.html + parts.js + parts.css + parts.font };
}

/** The addresses of all pages below a folder, but for the page of what is not there. */
export function pagesIn(outDir: string): readonly string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[/\\])index\.html$/.test(file))
    .map((file) => `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`)
    .sort();
}

function addressesIn(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loads = tags.filter((tag) => /^<script/.test(tag) || /rel="?(?:stylesheet|preload|modulepreload)\b/.test(tag));
  return loads.flatMap((tag) => {
    const [, quoted, bare] = /\s(?:src|href)=(?:"([^"]*)"|([^\s>]+))/.exec(tag) ?? [];
    const address = quoted ?? bare;
    // Of other hosts nothing is loaded; a check of the site's own sees to that.
    return address === undefined || /^(?:[a-z]+:|\/\/)/i.test(address) ? [] : [address.replace(/[?#].*$/, '')];
  });
}

const packed = (bytes: Buffer) => gzipSync(bytes, { level: 6 }).length;
