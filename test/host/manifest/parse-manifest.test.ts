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
    pages: ['jira:globalPage', 'jira:adminPage', 'jira:adminPage', 'jira:adminPage'],
    events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'],
  });
});

const good = {
  environment: { variables: ['APP_ID', { key: 'DESK', default: 'https://desk.example.com' }] },
  app: { id: '${APP_ID}', connect: { key: 'com.example.old' } },
  permissions: {
    scopes: { 'read:jira-work': { allowImpersonation: true }, 'storage:app': {} },
    external: {
      fetch: { backend: ['${DESK}', { address: 'https://stats.example.com', category: 'analytics' }] },
      images: ['https://img.example.com'],
    },
    content: { styles: ['unsafe-inline'] },
  },
  modules: {
    'jira:adminPage': [
      { key: 'admin', title: 'Admin', resource: 'ui' },
      { key: 'first', title: 'Start', resource: 'ui', useAsGetStarted: true },
    ],
    trigger: [{ key: 'life', function: 'life', events: ['avi:forge:installed:app'] }],
    consumer: [{ key: 'sending', queue: 'reports', function: 'send' }],
    scheduledTrigger: [
      { key: 'nightly', function: 'send', interval: 'day' },
      { key: 'often', function: 'send', interval: 'fiveMinute', filter: { appIsLicensed: true } },
    ],
    preUninstall: [{ key: 'farewell', function: 'life' }],
    function: [
      { key: 'life', handler: 'sub/index.life' },
      { key: 'send', handler: 'index.send', timeoutSeconds: 900 },
    ],
  },
  resources: [{ key: 'ui', path: 'static/ui' }],
  remotes: [{ key: 'old-backend', baseUrl: 'https://old.example.com', operations: ['compute'] }],
};
const textOf = (manifest: object) => stringify(manifest);

test('everything the host needs is read', () => {
  const id = 'ari:cloud:ecosystem::app/22222222-2222-4222-8222-222222222222';
  expect(parseManifest(textOf(good), { APP_ID: id })).toEqual({
    appId: '22222222-2222-4222-8222-222222222222',
    connectKey: 'com.example.old',
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
    pages: [
      { type: 'jira:adminPage', key: 'admin', title: 'Admin', resource: 'ui', resolver: undefined },
      {
        type: 'jira:adminPage',
        key: 'first',
        title: 'Start',
        resource: 'ui',
        resolver: undefined,
        button: 'Get started',
      },
    ],
    triggers: [{ key: 'life', function: 'life', events: ['avi:forge:installed:app'] }],
    consumers: [{ key: 'sending', queue: 'reports', function: 'send' }],
    scheduledTriggers: [
      { key: 'nightly', function: 'send', interval: 'day', appIsLicensed: false },
      { key: 'often', function: 'send', interval: 'fiveMinute', appIsLicensed: true },
    ],
    preUninstalls: [{ key: 'farewell', function: 'life' }],
    functions: [
      { key: 'life', handler: 'sub/index.life', exportName: 'life', timeoutSeconds: undefined },
      { key: 'send', handler: 'index.send', exportName: 'send', timeoutSeconds: 900 },
    ],
    resources: [{ key: 'ui', path: 'static/ui' }],
    remotes: [{ key: 'old-backend', baseUrl: 'https://old.example.com', operations: ['compute'] }],
  });
});

const withModules = (modules: object) => ({ ...good, modules: { ...good.modules, ...modules } });
const page = { key: 'p', title: 'P', resource: 'ui' };
const job = { key: 'job', function: 'send', interval: 'day' };
const consumer = { key: 'c', queue: 'reports', function: 'send' };
const life = { key: 'life', handler: 'sub/index.life' };

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
      manifest: withModules({ function: [{ ...life, handler: 'index' }] }),
      says: 'manifest.yml, modules.function[0].handler: "index" must be written file.export.',
    },
    {
      manifest: withModules({ function: [{ ...life, timeoutSeconds: 901 }] }),
      says: 'manifest.yml, modules.function[0]: "timeoutSeconds" must be a number from 1 to 900.',
    },
    {
      manifest: withModules({
        function: [
          { ...life, timeoutSeconds: 20 },
          { key: 'send', handler: 'index.send' },
        ],
      }),
      says:
        'manifest.yml, function life: "timeoutSeconds" is for functions that only consumers and scheduled triggers ' +
        'call; the module life calls this one too.',
    },
    {
      manifest: withModules({ trigger: [{ key: 'life', function: 'send', events: ['avi:forge:installed:app'] }] }),
      says:
        'manifest.yml, function send: "timeoutSeconds" is for functions that only consumers and scheduled triggers ' +
        'call; the module life calls this one too.',
    },
    {
      manifest: withModules({ consumer: [{ ...consumer, queue: 'problem reports' }] }),
      says:
        'manifest.yml, modules.consumer[0].queue: "problem reports" must have 1 to 36 letters, digits, hyphens and ' +
        'underscores.',
    },
    {
      manifest: withModules({ consumer: [{ ...consumer, delay: 5 }] }),
      says: 'manifest.yml, modules.consumer[0]: there is no "delay" here. There are: key, queue, function, crossVersion.',
    },
    {
      manifest: withModules({ consumer: [{ ...consumer, function: 'gone' }] }),
      says: 'manifest.yml, module c: there is no function with the key "gone".',
    },
    {
      manifest: withModules({ consumer: [consumer, { ...consumer, key: 'd' }] }),
      says: 'not emulated by the Openbook host: several consumers of one queue (manifest.yml, queue reports)',
    },
    {
      manifest: withModules({ consumer: [{ key: 'c', queue: 'reports', resolver: { function: 'f', method: 'm' } }] }),
      says: 'not emulated by the Openbook host: "resolver" of a module (manifest.yml, modules.consumer[0])',
    },
    {
      manifest: withModules({ scheduledTrigger: [{ ...job, interval: 'minute' }] }),
      says: 'manifest.yml, modules.scheduledTrigger[0].interval: must be one of fiveMinute, hour, day, week.',
    },
    {
      manifest: withModules({ scheduledTrigger: [{ ...job, filter: { appIsLicensed: 'yes' } }] }),
      says: 'manifest.yml, modules.scheduledTrigger[0].filter: "appIsLicensed" must be true or false.',
    },
    {
      manifest: withModules({ scheduledTrigger: Array(6).fill(job) }),
      says: 'manifest.yml, modules.scheduledTrigger: an app may have 5 scheduledTrigger, and this has 6.',
    },
    {
      manifest: withModules({ scheduledTrigger: Array(2).fill({ ...job, interval: 'fiveMinute' }) }),
      says:
        'manifest.yml, modules.scheduledTrigger: an app may have 1 scheduledTrigger with the interval fiveMinute, and ' +
        'this has 2.',
    },
    {
      manifest: withModules({ preUninstall: [{ key: 'bye', function: 'gone' }] }),
      says: 'manifest.yml, module bye: there is no function with the key "gone".',
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
