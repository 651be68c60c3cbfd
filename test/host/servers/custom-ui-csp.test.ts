import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parseManifest } from '../../../host/manifest';
import { customUiCsp } from '../../../host/servers/custom-ui-csp';

const files = [
  'https://tdp-os.services.atlassian.com/fos-eap/download/',
  'https://tdp-os.services.atlassian.com/fos/app/download/',
  'https://tdp-os.services.atlassian.com/fos/cdn/download/',
];
const uploads = files.map((address) => address.replace('download', 'upload'));
const objects = 'https://object-store.atlassian.com/os/ecosystem/installation/';
const cdn = 'https://forge.cdn.prod.atlassian-dev.net';
const media = 'https://api.media.atlassian.com';

const manifestWith = (permissions: string) =>
  parseManifest(`
app: { id: 'ari:cloud:ecosystem::app/2f1c8a34-5d6e-4f70-8a9b-0c1d2e3f4a5b' }
permissions: ${permissions}
modules: {}
`);

const policyOf = (permissions: string, html = '<head></head>'): Record<string, string[]> => {
  const policy = customUiCsp({
    manifest: manifestWith(permissions),
    html,
    productOrigin: 'http://localhost:4310',
    reportUri: '/_forge/csp-report',
  });
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
};

describe('the Content-Security-Policy of a Custom UI page', () => {
  test('is the one of production, with our product as one more ancestor and our own report address', () => {
    expect(policyOf('{}')).toEqual({
      'default-src': ["'self'", ...files, objects],
      'frame-ancestors': [
        "'self'",
        '*.atlassian.net',
        'bitbucket.org',
        '*.jira.com',
        '*.atlassian.com',
        '*.frontend.public.atl-paas.net',
        'http://localhost:4310',
        ...files,
        objects,
      ],
      'frame-src': ["'self'", media, ...files, objects],
      'font-src': ["'self'", ...files, objects],
      'img-src': [
        "'self'",
        'data:',
        'blob:',
        'https://secure.gravatar.com',
        'https://images.unsplash.com',
        'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net',
        'https://*.wp.com/avatar-management--avatars.us-west-2.prod.public.atl-paas.net/',
        'https://api.atlassian.com',
        media,
        'https://pf-emoji-service.prod-east.frontend.public.atl-paas.net',
        'https://pf-reactions-service.prod-east.frontend.public.atl-paas.net',
        'https://assets-media.atlassian.com',
        'https://teams-directory-frontend.prod-east.frontend.public.atl-paas.net/assets/',
        'https://teams-directory-frontend.prod-east.frontend.public.atl-paas.net/assets/gradients/',
        ...files,
        objects,
      ],
      'media-src': ["'self'", 'data:', 'blob:', media, ...files, objects],
      'connect-src': [
        "'self'",
        'https://api.atlassian.com/metal/ingest',
        'https://api.atlassian.com/gateway/api/emoji/',
        'https://api.atlassian.com/gateway/api/elements/emoji',
        media,
        'https://as.atlassian.com',
        'https://forge-outbound-proxy.services.atlassian.com',
        ...files,
        ...uploads,
        objects,
        cdn,
      ],
      'script-src': ["'self'", cdn, ...files, objects],
      'style-src': ["'self'", cdn, ...files, objects],
      'form-action': ["'self'"],
      sandbox: [
        'allow-popups',
        'allow-popups-to-escape-sandbox',
        'allow-downloads',
        'allow-forms',
        'allow-modals',
        'allow-pointer-lock',
        'allow-same-origin',
        'allow-scripts',
      ],
      'report-uri': ['/_forge/csp-report'],
    });
  });

  test.each([
    ["{ content: { styles: ['unsafe-inline'] } }", 'style-src', "'unsafe-inline'"],
    ["{ content: { scripts: ['unsafe-eval'] } }", 'script-src', "'unsafe-eval'"],
    ["{ external: { fetch: { client: ['https://collect.example'] } } }", 'connect-src', 'https://collect.example'],
    ["{ external: { images: [{ address: 'https://pictures.example' }] } }", 'img-src', 'https://pictures.example'],
    ["{ external: { fonts: ['https://fonts.example'] } }", 'font-src', 'https://fonts.example'],
  ])('permissions %s add to %s', (permissions, directive, source) => {
    expect(policyOf('{}')[directive]).not.toContain(source);
    expect(policyOf(permissions)[directive]).toContain(source);
  });

  test('inline scripts of the page run by their hash', () => {
    const script = "document.title = 'x'";
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policyOf('{}', `<head><script>${script}</script></head>`)['script-src']).toContain(`'sha256-${hash}'`);
  });
});
