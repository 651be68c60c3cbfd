import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseManifest, readManifest } from '../../../host/manifest';
import { interpolate } from '../../../host/manifest/interpolate';

test('the manifest of this app runs without an account, with an id that nobody takes for real', async () => {
  const { appId, pages, triggers } = await readManifest('manifest.yml', {});
  expect({
    appId,
    pages: pages.map(({ type }) => type),
    events: triggers.flatMap(({ events }) => events),
  }).toEqual({
    appId: '00000000-0000-0000-0000-000000000000',
    pages: ['jira:globalPage', 'jira:adminPage'],
    events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'],
  });
});

const good = {
  environment: { variables: ['APP_ID', { key: 'DESK', default: 'https://desk.example.com' }] },
  app: { id: '${APP_ID}' },
  permissions: {
    scopes: { 'read:jira-work': { allowImpersonation: true }, 'storage:app': {} },
    external: {
      fetch: { backend: ['${DESK}', { address: 'https://stats.example.com', category: 'analytics' }] },
      images: ['https://img.example.com'],
    },
    content: { styles: ['unsafe-inline'] },
  },
  modules: {
    'jira:adminPage': [{ key: 'admin', title: 'Admin', resource: 'ui' }],
    trigger: [{ key: 'life', function: 'life', events: ['avi:forge:installed:app'] }],
    function: [{ key: 'life', handler: 'sub/index.life' }],
  },
  resources: [{ key: 'ui', path: 'static/ui' }],
};
const textOf = (manifest: object) => stringify(manifest);

test('everything the host needs is read', () => {
  const id = 'ari:cloud:ecosystem::app/22222222-2222-4222-8222-222222222222';
  expect(parseManifest(textOf(good), { APP_ID: id })).toEqual({
    appId: '22222222-2222-4222-8222-222222222222',
    scopes: ['read:jira-work', 'storage:app'],
    external: {
      fetch: { backend: ['https://desk.example.com', 'https://stats.example.com'], client: [] },
      fonts: [],
      frames: [],
      images: ['https://img.example.com'],
      media: [],
      scripts: [],
      styles: [],
    },
    content: { scripts: [], styles: ['unsafe-inline'] },
    pages: [{ type: 'jira:adminPage', key: 'admin', title: 'Admin', resource: 'ui', resolver: undefined }],
    triggers: [{ key: 'life', function: 'life', events: ['avi:forge:installed:app'] }],
    functions: [{ key: 'life', handler: 'sub/index.life', exportName: 'life' }],
    resources: [{ key: 'ui', path: 'static/ui' }],
  });
});

const withModules = (modules: object) => ({ ...good, modules: { ...good.modules, ...modules } });
const page = { key: 'p', title: 'P', resource: 'ui' };

describe('a manifest that cannot run says where and why', () => {
  test.each([
    { manifest: {}, says: 'manifest.yml: "app" is missing.' },
    { manifest: { app: {}, modules: {} }, says: 'manifest.yml, app: "id" must be a text.' },
    { manifest: { app: { id: 'x' } }, says: 'manifest.yml: "modules" is missing.' },
    { manifest: { ...good, resources: {} }, says: 'manifest.yml, top level: "resources" must be a list.' },
    {
      manifest: withModules({ 'jira:globalPage': [page, { ...page, title: '' }] }),
      says: 'manifest.yml, modules.jira:globalPage[1]: "title" must be a text.',
    },
    {
      manifest: withModules({ 'jira:globalPage': [{ ...page, resource: 'gone' }] }),
      says: 'manifest.yml, module p: there is no resource with the key "gone".',
    },
    {
      manifest: withModules({ 'jira:globalPage': [{ ...page, resolver: { function: 'gone' } }] }),
      says: 'manifest.yml, module p: there is no function with the key "gone".',
    },
    {
      manifest: withModules({ function: [{ key: 'life', handler: 'index' }] }),
      says: 'manifest.yml, modules.function[0].handler: "index" must be written file.export.',
    },
    {
      manifest: withModules({ trigger: [{ key: 'life', function: 'life', events: [7] }] }),
      says: 'manifest.yml, modules.trigger[0].events[0]: must be a text.',
    },
    {
      manifest: { ...good, environment: { variables: ['APP_ID', 'DESK'] } },
      says: 'manifest.yml, permissions.external.fetch.backend[0]: set the environment variable DESK, or give it a default.',
    },
    {
      manifest: withModules({ 'jira:issuePanel': [page] }),
      says: 'not emulated by the Openbook host: module type jira:issuePanel (manifest.yml, modules)',
    },
    {
      manifest: { ...good, permissions: { external: { fetch: { backend: [{ remote: 'r' }] } } } },
      says: 'not emulated by the Openbook host: remotes (manifest.yml, permissions.external.fetch.backend[0])',
    },
  ])('$says', ({ manifest, says }) => {
    expect(() => parseManifest(textOf(manifest))).toThrow(new Error(says));
  });

  test('text that is not YAML', () => {
    expect(() => parseManifest('app: [')).toThrow(/^manifest\.yml is not valid YAML: /);
  });

  test('a file that is not there', async () => {
    await expect(readManifest('no/manifest.yml', {})).rejects.toThrow('Cannot read the manifest at no/manifest.yml.');
  });
});

describe('variables', () => {
  const load = createRequire(import.meta.url);
  // The package exports only its front door; this is the class that the Forge CLI uses.
  const file = join(dirname(load.resolve('@forge/manifest')), 'interpolator/environment-variable-interpolator.js');
  const { EnvironmentVariableInterpolator } = load(file) as {
    EnvironmentVariableInterpolator: new (given: object) => { interpolate(input: object): unknown };
  };
  const piece = fc.constantFrom('text', '${A}', '${B}', '${C}', '$', '{A}', '${A', '${a-b}', '${}', ' ');
  const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

  test('are replaced exactly as the Forge CLI replaces them', () => {
    fc.assert(
      fc.property(text, fc.dictionary(fc.constantFrom('x', 'y'), text), (name, more) => {
        const manifest = {
          environment: { variables: ['A', { key: 'B', default: 'default-b' }] },
          app: { name, more: [more, 1, null, true] },
        };
        const given = { A: 'value-$&-a', C: 'not declared' };
        const expected = new EnvironmentVariableInterpolator(given).interpolate({ manifest });
        expect(interpolate(manifest, given)).toEqual(expected);
      }),
    );
  });
});
