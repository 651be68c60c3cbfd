import { describe, expect, it } from '@jest/globals';
import { siteUrl } from '../../../docs-site/plugin/site-url';

describe("the site's origin", () => {
  it.each([
    ['https://trust.example', 'https://trust.example'],
    ['https://trust.example/', 'https://trust.example'],
    ['https://TRUST.example:443', 'https://trust.example'],
    ['http://localhost:4312', 'http://localhost:4312'],
  ])('%s is %s', (written, origin) => expect(siteUrl(written)).toBe(origin));

  it.each([
    '',
    'trust.example',
    'https://',
    'https://trust.example/openbook/',
    'https://trust.example/?a=b',
    'https://trust.example/#a',
    'https://user:word@trust.example/',
    'ftp://trust.example',
    'javascript:alert(1)',
  ])('refuses "%s" and says what to write', (written) =>
    expect(() => siteUrl(written)).toThrow(
      `OPENBOOK_TRUST_URL is "${written}". Write protocol and host, without a path, such as https://trust.example.`,
    ),
  );
});
