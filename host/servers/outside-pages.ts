import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { file, sentence } from './replies';

const PAGES = join(import.meta.dirname, '..', 'pages');

/** Style sheets, script and icon of the pages outside Atlassian. */
export function outsideFiles(options: { readonly script: string; readonly themeCss: string }) {
  const css = (name: string) => file(readFileSync(join(PAGES, name), 'utf8'), 'text/css; charset=utf-8');
  return new Map([
    ['/__host/outside.js', file(options.script, 'text/javascript; charset=utf-8')],
    ['/__host/theme.css', file(options.themeCss, 'text/css; charset=utf-8')],
    ['/__host/product-page.css', css('product-page.css')],
    ['/__host/outside-page.css', css('outside-page.css')],
    ['/__host/icon.svg', file(readFileSync(join(PAGES, 'icon.svg'), 'utf8'), 'image/svg+xml')],
  ]);
}

/** A page that runs no script and loads no picture but the server's own: what it shows came from outside. */
export function outsideHtml(body: string): Response {
  const response = file(body, 'text/html; charset=utf-8');
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  response.headers.set('content-security-policy', policy);
  return response;
}

export const notHere = (): Response => sentence('There is no such page.', 404);
