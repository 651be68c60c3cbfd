import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faults } from '../jira';
import type { HostManifest } from '../manifest';
import { messagePage } from '../pages/message-page';
import { pageAddress } from '../pages/navigation';
import type { PageState } from '../pages/page-state';
import { productPage } from '../pages/product-page';
import type { Platform } from '../platform';
import type { TokenSigner } from '../remotes/invocation-token';
import type { AppIdentity } from '../seams/invocation';
import type { Tenant } from '../tenants';
import { framePath } from './app-origin';
import type { BridgeHeaders } from './bridge-calls';
import type { Entry } from './entry';
import { answerRest, tenantOfHost } from './jira-rest';
import type { Handle } from './local-server';
import { answerPage } from './page-calls';
import { pageContext } from './page-context';
import { findPlace, placeOf, UnknownPlaceError } from './places';
import type { Outside } from './outside';
import { file, redirect, sentence } from './replies';

const PAGES = join(import.meta.dirname, '..', 'pages');

export type ProductOrigin = {
  readonly tenants: readonly Tenant[];
  readonly manifest: HostManifest;
  readonly platform: Platform;
  readonly install: (tenant: Tenant) => Promise<void>;
  readonly uninstall: (tenant: Tenant) => Promise<void>;
  readonly app: AppIdentity;
  /** Of the embedded sites; undefined in front of a real one. */
  readonly faults: Faults | undefined;
  readonly bridgeHeaders: BridgeHeaders;
  readonly apiToken: string;
  readonly productOrigin: string;
  readonly entry: Entry;
  readonly remoteKeys: TokenSigner['jwks'];
  readonly appOrigin: string;
  /** Undefined where the trust centre is not built. */
  readonly trustCentreUrl: string | undefined;
  readonly outside: Outside;
  readonly productScript: string;
  readonly themeCss: string;
  /** What a page has to say about itself. */
  readonly onPageMessage: (message: string) => void;
};

/** The origin that stands in for Jira: its page around the app, the calls of that page, and Jira's REST API for tools. */
export function productOrigin(host: ProductOrigin): Handle {
  const files = pageFiles(host);
  return async (request) => {
    const answer = host.entry.answerAtDoor(request) ?? (await answerRest(host, request));
    if (answer) return answer;
    const url = new URL(request.url);
    if (request.method === 'POST') return answerPage(host, request);
    if (request.method !== 'GET') return sentence('Only GET and POST.', 405);
    // One address for the pages, so that the frame's ancestor and the bridge's origin are one and the same.
    if (url.origin !== host.productOrigin) return redirect(atProductOrigin(host, url));
    const found = files.get(url.pathname);
    if (found) return found.clone();
    // What the platform has at forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json.
    if (url.pathname === '/__host/forge-jwks.json') return Response.json(await host.remoteKeys());
    if (url.pathname === '/') return showPage(host, url);
    return html(
      messagePage('Not here', `This host stands in for Jira around the app; it has no ${url.pathname}.`),
      host,
      404,
    );
  };
}

function showPage(host: ProductOrigin, url: URL): Response {
  const wanted = Object.fromEntries(url.searchParams);
  try {
    const here = findPlace(host, wanted);
    const { site, user, module } = placeOf(here);
    if (!wanted['site'] || !wanted['user'] || !wanted['module']) {
      const theme = wanted['theme'] === undefined ? '' : `&theme=${encodeURIComponent(wanted['theme'])}`;
      return redirect(pageAddress({ site, user, module }) + theme);
    }
    const state: PageState = {
      place: { site, user, module },
      frame: { url: host.appOrigin + framePath(here.module.resource), origin: host.appOrigin },
      siteUrl: here.tenant.url,
      productOrigin: host.productOrigin,
      context: pageContext(host.manifest, host.app, here),
    };
    return html(
      productPage({
        ...host,
        here,
        state,
        faults: host.faults?.settings(),
        deskFaults: host.outside.desk.faults.settings(),
      }),
      host,
    );
  } catch (error) {
    if (error instanceof UnknownPlaceError) return html(messagePage('There is no such page', error.message), host, 404);
    throw error;
  }
}

function pageFiles({ productScript, themeCss }: ProductOrigin): ReadonlyMap<string, Response> {
  return new Map([
    ['/__host/product.js', file(productScript, 'text/javascript; charset=utf-8')],
    ['/__host/theme.css', file(themeCss, 'text/css; charset=utf-8')],
    [
      '/__host/product-page.css',
      file(readFileSync(join(PAGES, 'product-page.css'), 'utf8'), 'text/css; charset=utf-8'),
    ],
    ['/__host/icon.svg', file(readFileSync(join(PAGES, 'icon.svg'), 'utf8'), 'image/svg+xml')],
  ]);
}

/** The same page at the one address; a site's own name becomes the chosen site. */
function atProductOrigin({ tenants, productOrigin: origin }: ProductOrigin, url: URL): string {
  const address = new URL(url.pathname + url.search, origin);
  const tenant = tenantOfHost(tenants, url.hostname);
  if (url.hostname !== '127.0.0.1' && tenant) address.searchParams.set('site', tenant.name);
  return address.href;
}

function html(body: string, { appOrigin }: ProductOrigin, status = 200): Response {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src ${appOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const response = file(body, 'text/html; charset=utf-8', status);
  response.headers.set('content-security-policy', policy.join('; '));
  return response;
}
