import type { HostManifest } from '../manifest';
import { takeCspReport, type CspViolation } from './csp-report';
import { customUiCsp } from './custom-ui-csp';
import type { Handle } from './local-server';
import { file, sentence } from './replies';
import { readStaticFile } from './static-files';

const BRIDGE_SCRIPT = '/_forge/bridge.js';
const THEME_CSS = '/_forge/theme.css';
const CSP_REPORT = '/_forge/csp-report';

/** Where the frame of a module opens: its resource's index.html, below a path, as the platform serves it. */
export const framePath = (resourceKey: string) => `/${resourceKey}/index.html`;

/**
 * The origin that serves the app's Custom UI resources, and nothing of the product. Each page gets the platform's CSP,
 * and the bridge's script before its own.
 */
export function appOrigin(options: {
  readonly manifest: HostManifest;
  /** The built files of each resource: its key and their directory. */
  readonly resources: ReadonlyMap<string, string>;
  readonly productOrigin: string;
  readonly bridgeScript: string;
  readonly themeCss: string;
  readonly onViolation: (violation: CspViolation) => void;
}): Handle {
  const { manifest, resources, productOrigin, onViolation } = options;
  const fixed = new Map([
    [BRIDGE_SCRIPT, file(options.bridgeScript, 'text/javascript; charset=utf-8')],
    [THEME_CSS, file(options.themeCss, 'text/css; charset=utf-8')],
  ]);

  async function resourceFile(pathname: string): Promise<Response> {
    const [, key = '', ...rest] = pathname.split('/');
    const directory = resources.get(key);
    const found = directory === undefined ? null : await readStaticFile(directory, rest.join('/'));
    if (found === null) return sentence('There is no such file in the app.', 404);
    if (!found.type.startsWith('text/html')) return file(new Uint8Array(found.bytes), found.type);
    const html = found.bytes.toString('utf8');
    const response = file(withBridge(html, productOrigin), found.type);
    response.headers.set(
      'content-security-policy',
      customUiCsp({ manifest, html, productOrigin, reportUri: CSP_REPORT }),
    );
    return response;
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST' && pathname === CSP_REPORT) return takeCspReport(request, onViolation);
    if (request.method !== 'GET') return sentence('Only GET.', 405);
    return fixed.get(pathname)?.clone() ?? resourceFile(pathname);
  };
}

/** First in the head: `@forge/bridge` looks for the bridge when the app's bundle loads. */
function withBridge(html: string, productOrigin: string): string {
  const script = `<script src="${BRIDGE_SCRIPT}" data-product-origin="${productOrigin}" data-theme-css="${THEME_CSS}"></script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}
