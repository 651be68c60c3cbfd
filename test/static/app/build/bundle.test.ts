import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';

const built = join(import.meta.dirname, '../../../../static/app/dist');
/** Bytes after gzip of the JavaScript that the first view loads. */
const firstViewLimit = 350_000;

let html: string;
let files: ReadonlyMap<string, string>;

// As the set-up before the tests builds it, and as it is deployed.
beforeAll(async () => {
  html = await readFile(join(built, 'index.html'), 'utf8');
  const names = await readdir(join(built, 'assets'));
  files = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(built, 'assets', name), 'utf8')] as const)),
  );
});

describe('the built page under the platform’s Content-Security-Policy', () => {
  test('names every file relatively, and nothing of another host', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !address.startsWith('./assets/'))).toEqual([]);
  });

  test('has no inline script and no inline style', () => {
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
  });

  test('keeps Atlassian’s feature flag client out', () => {
    const withStatsig = [...files].filter(([, text]) => /statsig/i.test(text)).map(([name]) => name);
    expect(withStatsig).toEqual([]);
  });

  test('orders Atlaskit’s shorthands before its longhands', () => {
    const css = [...files].find(([name]) => name.endsWith('.css'))![1];
    // `_11c8` is the shorthand `font` and `_ect4` its family (Compiled's names of properties).
    const last = css.lastIndexOf('._11c8');
    const family = css.indexOf('._ect4');
    expect(last).toBeGreaterThan(-1);
    expect(family).toBeGreaterThan(last);
  });

  test('is small enough to open at once', () => {
    const first = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, name]) => files.get(name!)!);
    const size = first.reduce((bytes, text) => bytes + gzipSync(text).length, 0);
    expect(size).toBeLessThan(firstViewLimit);
  });
});
