import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Forge packages and the one folder (or file) that may import each: the doors of design section 2. */
const DOORS = {
  '@forge/kvs': 'src/platform/store.ts',
  '@forge/api': 'src/platform',
  '@forge/events': 'src/platform/queue.ts',
  '@forge/resolver': 'src/resolvers',
  '@forge/bridge': 'static/app/src/bridge.ts',
};

/** Ways to keep or send something that would pass the doors by. */
const NO_SIDE_DOORS = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
    name,
    message: 'What leaves goes through a door of src/platform.',
  })),
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => ({
    name,
    message: 'The inventory declares no such place.',
  })),
  { name: 'console', message: 'Log through src/platform/log.ts, which takes no personal data.' },
];

/** The same through an object that every page has. */
const NO_SIDE_PROPERTIES = ['globalThis', 'window', 'self', 'global'].flatMap((object) =>
  NO_SIDE_DOORS.map(({ name: property, message }) => ({ object, property, message })),
);

/** The one place that the inventory declares in the browser has one door. */
const BROWSER_STORE = [
  {
    object: 'navigator',
    property: 'storage',
    message: 'Only static/app/src/browser-store keeps files in the browser.',
  },
];

const FEATURES = ['errors', 'tenant', 'exports', 'usage', 'reports', 'move', 'privacy'];

/** Who may not import whom: `target` must not import `from`, but for `except`. */
const ZONES = [
  ['./src', './host', 'src never knows the host; production is Forge.'],
  ['./src', './static', 'src never knows its UI.'],
  ['./src', './scripts', 'src is what Forge runs; scripts are not deployed.'],
  ['./src', './test', 'Tests import src, not the other way round.'],
  ['./src/inventory', './src/platform', 'The inventory is data; the doors read it.'],
  ['./src/platform', './src/resolvers', 'resolvers -> features -> platform -> inventory.'],
  // privacy shows what the other features keep; they do not know it.
  ...FEATURES.filter((feature) => feature !== 'privacy').flatMap((feature) =>
    FEATURES.filter((other) => other !== feature).map((other) => [
      `./src/${feature}`,
      `./src/${other}`,
      'Features stand side by side; what two need belongs to the platform.',
    ]),
  ),
  ...FEATURES.flatMap((feature) => [
    ['./src/platform', `./src/${feature}`, 'resolvers -> features -> platform -> inventory.'],
    ['./src/inventory', `./src/${feature}`, 'resolvers -> features -> platform -> inventory.'],
    [`./src/${feature}`, './src/resolvers', 'resolvers -> features -> platform -> inventory.'],
  ]),
  ...['inventory', 'platform', 'resolvers', ...FEATURES].map((folder) => [
    './src/export-engine',
    `./src/${folder}`,
    'The export engine is isomorphic: it knows Jira and bytes, nothing of Forge.',
  ]),
  ...['redaction', 'error-traces', 'user-agent', 'connect-bundle'].flatMap((room) =>
    ['inventory', 'platform', 'resolvers', 'export-engine', ...FEATURES].map((folder) => [
      `./src/${room}`,
      `./src/${folder}`,
      'Texts in, texts out: what runs in the page and in the functions knows nothing of Forge.',
    ]),
  ),
  ...['inventory', 'platform', 'resolvers', ...FEATURES].map((folder) => [
    './src/take-out',
    `./src/${folder}`,
    'Records in, a zip out, and back: the page and tests run it, and it knows nothing of Forge.',
  ]),
  ['./static', './host', 'The UI talks to the host through @forge/bridge only.'],
  ...['inventory', 'platform', 'resolvers', ...FEATURES, 'index.ts', 'parse-input.ts'].map((room) => [
    './static',
    `./src/${room}`,
    'static -> contract, app-error, export-engine; nothing else of src.',
  ]),
  ['./src', './legacy-connect', 'src is what Forge runs; the old backend is another machine.'],
  ['./legacy-connect', './host', 'The old backend is deployed without the host.'],
  ...['inventory', 'platform', 'resolvers', 'export-engine', ...FEATURES].map((room) => [
    './legacy-connect',
    `./src/${room}`,
    'legacy-connect -> connect-bundle, the format that both ends speak; nothing else of src.',
  ]),
  ['./src', './docs-site', 'src never knows the trust centre.'],
  ['./static', './docs-site', 'The app links to the trust centre; it imports nothing of it.'],
  ...['platform', 'resolvers', ...FEATURES, 'export-engine', 'index.ts', 'parse-input.ts'].map((room) => [
    './docs-site',
    `./src/${room}`,
    'docs-site -> inventory, as data; nothing else of src.',
  ]),
  ...['./src', './static', './docs-site', './host'].map((room) => [
    room,
    './desk',
    'What legal staff do with the policies is on their computer only.',
  ]),
  ['./docs-site', './host', 'The trust centre is a static site; the host only serves it.'],
  ['./docs-site', './static', 'The trust centre and the app share the inventory, no pages.'],
  ...['plugin', 'src', 'pages', 'browser'].map((room) => [
    './docs-site/core',
    `./docs-site/${room}`,
    'The core is pure: it knows neither Docusaurus nor the browser nor files.',
  ]),
  ...['plugin', 'src', 'pages', 'core/facts'].map((room) => [
    './docs-site/browser',
    `./docs-site/${room}`,
    'Scripts of the pages are small: they read what the page says, and import no schemas.',
  ]),
].map(([target, from, message]) => ({ target, from, message }));

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.openbook/**', 'docs-site/build/**', 'docs-site/.docusaurus*/**'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      // One project holds every file; `projectService` would look for the project of each, which takes a sixth longer.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      // Functions and plain data: nothing of ours uses `this`, so that a function may be taken out of its object.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones: ZONES, basePath: import.meta.dirname }],
    },
  },
  ...doorRules(),
  ...trustCentreRules(),
  {
    files: ['src/**/*.ts', 'static/app/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...NO_SIDE_DOORS],
      'no-restricted-properties': ['error', ...NO_SIDE_PROPERTIES, ...BROWSER_STORE],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'Import at the top: a door that opens later is not seen.' },
      ],
    },
  },
  {
    // A file of our own may be loaded later, because its imports are held to the same rules; nothing else may.
    files: [
      'static/app/src/app.tsx',
      'static/app/src/pages/report/reports.tsx',
      'static/app/src/pages/admin/your-data/{take-out,put-back}/use-*.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`ImportExpression:not([source.value=/^\.\//])`,
          message: 'Only a file beside this one, or below it, is loaded later: a door that opens later is not seen.',
        },
      ],
    },
  },
  {
    files: ['static/app/src/browser-store/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ...NO_SIDE_PROPERTIES] },
  },
  {
    files: ['src/platform/log.ts'],
    rules: { 'no-restricted-globals': ['error', ...NO_SIDE_DOORS.filter(({ name }) => name !== 'console')] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|unstable_mockModule|doMock)$/]",
          message: 'Tests run the real modules over the host; nothing of ours is mocked.',
        },
      ],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
);

/** One rule set a folder, because ESLint replaces the options of a rule where a later set names it again. */
function doorRules() {
  const forbid = (allowed, more) => [
    'error',
    {
      paths: Object.entries(DOORS)
        .filter(([name]) => !allowed.includes(name))
        .map(([name, door]) => ({
          name,
          message: `Only ${door} imports ${name}: go through it.`,
          allowTypeImports: false,
        }))
        .concat(more),
      patterns: [
        { group: ['node:fs', 'node:fs/*', 'fs', 'fs/*', 'node:child_process'], message: 'Forge has no disk.' },
        { group: ['node:http', 'node:https', 'node:net', 'undici'], message: 'What leaves goes through a door.' },
        { group: ['@forge/*/**'], message: "Forge's packages have one entry each." },
      ],
    },
  ];
  const at = (files, allowed, more = []) => ({
    files,
    rules: { '@typescript-eslint/no-restricted-imports': forbid(allowed, more) },
  });
  const noFetch = [
    {
      name: '@forge/api',
      importNames: ['default', 'fetch', 'invokeRemote', 'invokeService'],
      message: 'Only src/platform/send.ts sends: declare a transfer.',
    },
  ];
  return [
    at(['src/**/*.ts', 'static/app/src/**/*.{ts,tsx}'], []),
    at(['src/platform/**/*.ts'], ['@forge/api'], noFetch),
    at(['src/platform/queue.ts'], ['@forge/events']),
    at(['src/platform/store.ts'], ['@forge/kvs']),
    at(['src/platform/send.ts'], ['@forge/api']),
    at(['src/resolvers/**/*.ts'], ['@forge/resolver']),
    at(['static/app/src/bridge.ts'], ['@forge/bridge']),
  ];
}

/** What the pure core and the small scripts of the trust centre may not import, beside the rooms of ZONES. */
function trustCentreRules() {
  const at = (files, group, message) => ({
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
  });
  const edges = ['node:*', 'fs', 'path', 'react', 'react-dom', '@docusaurus/*', '@theme/*', 'playwright-core'];
  return [
    at(['docs-site/core/**/*.ts'], edges, 'The core is pure: data in, data out; edges are in plugin and src.'),
    at(
      ['docs-site/browser/**/*.ts'],
      [...edges, 'valibot', 'yaml', 'unified', 'remark-*'],
      'Scripts of the pages are small: they read what the page says.',
    ),
  ];
}
