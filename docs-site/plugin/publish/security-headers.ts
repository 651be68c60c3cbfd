import type { CheerioAPI } from 'cheerio/slim';

/** What a page may load: files of this site, and nothing else. */
const CONTENT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The headers that a web server has to send with every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // A browser reads `frame-ancestors` from a header only, not from a meta element.
  'Content-Security-Policy': `${CONTENT}; frame-ancestors 'none'`,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Repeats the policy in the page itself, for servers that send no headers and for saved copies. */
export function withContentSecurityPolicy($: CheerioAPI): void {
  const rules = [
    `<meta http-equiv="Content-Security-Policy" content="${CONTENT}">`,
    '<meta name="referrer" content="no-referrer">',
  ].join('');
  const charset = $('head > meta[charset]');
  if (charset.length > 0) charset.after(rules);
  else $('head').prepend(rules);
}

/** Files whose names change with their contents. */
const FOR_EVER = ['/js/*', '/assets/*'];
/** Data that other sites' scripts may read as well: it is public, and nobody is signed in here. */
const OPEN_DATA = ['/trust.json', '/feeds/*', '/evidence/*', '/released/*'];

/** `_headers`, as Netlify and Cloudflare Pages read it: a path, and below it its headers. */
export function headersFile(): string {
  const block = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    block('/*', SECURITY_HEADERS),
    ...FOR_EVER.map((path) => block(path, { 'Cache-Control': 'public, max-age=31536000, immutable' })),
    ...OPEN_DATA.map((path) => block(path, { 'Access-Control-Allow-Origin': '*' })),
    '',
  ].join('\n');
}
