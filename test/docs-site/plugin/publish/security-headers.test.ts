import { describe, expect, it } from '@jest/globals';
import { readHtml } from '../../../../docs-site/plugin/publish/html';
import {
  headersFile,
  SECURITY_HEADERS,
  withContentSecurityPolicy,
} from '../../../../docs-site/plugin/publish/security-headers';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'self'";

describe('the security headers', () => {
  it('allow files of this site only, and no frame around it', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  it('stand for every path in the file that web hosts read, which names what may be kept for ever', () => {
    const lines = headersFile().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '/*',
      `  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'`,
      '  Strict-Transport-Security: max-age=63072000; includeSubDomains',
      '  X-Content-Type-Options: nosniff',
    ]);
    expect(lines.slice(lines.indexOf('/js/*'), lines.indexOf('/js/*') + 2)).toEqual([
      '/js/*',
      '  Cache-Control: public, max-age=31536000, immutable',
    ]);
  });

  it('keep to what Cloudflare takes: lines of at most 2,000 characters', () => {
    for (const line of headersFile().split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });
});

describe('withContentSecurityPolicy', () => {
  it('stands before everything that loads, without what a browser does not read from a page', () => {
    const $ = readHtml('<head><meta charset="UTF-8"><link rel="stylesheet" href="/a.css"></head>');
    withContentSecurityPolicy($);
    expect($.html()).toBe(
      `<head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
        '<meta name="referrer" content="no-referrer"><link rel="stylesheet" href="/a.css"></head>',
    );
  });
});
