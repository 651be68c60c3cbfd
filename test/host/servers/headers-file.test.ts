import { describe, expect, test } from '@jest/globals';
import { headersFor, parseHeadersFile } from '../../../host/servers/headers-file';

const rules = parseHeadersFile(`# of the trust centre
/*
  Content-Security-Policy: default-src 'self'; img-src 'self' data:
  Cache-Control: no-cache

/js/*
  cache-control: max-age=60
/feed.json
\tContent-Type: application/feed+json
`);

describe('a _headers file', () => {
  test.each([
    ['/', { 'cache-control': 'no-cache' }],
    ['/js/menu.js', { 'cache-control': 'max-age=60' }],
    ['/feed.json', { 'cache-control': 'no-cache', 'content-type': 'application/feed+json' }],
    ['/feedXjson', { 'cache-control': 'no-cache' }],
  ])('%s', (pathname, headers) => {
    const policy = { 'content-security-policy': "default-src 'self'; img-src 'self' data:" };
    expect(Object.fromEntries(headersFor(rules, pathname))).toEqual({ ...policy, ...headers });
  });

  test.each([
    ['Name: value', 1],
    ['  Name: value', 1],
    ['/*\n  no header', 2],
  ])('%j is refused with its line', (text, line) => {
    expect(() => parseHeadersFile(text)).toThrow(`_headers, line ${line}: neither a path nor an indented header`);
  });
});
