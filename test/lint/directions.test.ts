import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';

const ROOT = join(import.meta.dirname, '../..');
/** The project's own rules, but for those that need types: none of the directions does, and types take minutes. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...ts.configs.disableTypeChecked }],
});

/** What lint says of a line of code, were it in this file. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, file) });
  return result!.messages.filter(({ severity }) => severity === 2).map(({ message }) => message);
}

describe('lint enforces the directions of the design', () => {
  test.each([
    ['src/exports/start-run.ts', "export { kvs } from '@forge/kvs';", 'Only src/platform/store.ts imports @forge/kvs'],
    ['src/platform/jira.ts', "export { kvs } from '@forge/kvs';", 'Only src/platform/store.ts imports @forge/kvs'],
    ['src/resolvers/exports.ts', "export { kvs } from '@forge/kvs';", 'Only src/platform/store.ts imports @forge/kvs'],
    [
      'src/platform/jira.ts',
      "export { Queue } from '@forge/events';",
      'Only src/platform/queue.ts imports @forge/events',
    ],
    ['src/tenant/keep-tenant.ts', "export { asApp } from '@forge/api';", 'Only src/platform imports @forge/api'],
    [
      'src/exports/start-run.ts',
      "export { default } from '@forge/resolver';",
      'Only src/resolvers imports @forge/resolver',
    ],
    [
      'static/app/src/app.tsx',
      "export { view } from '@forge/bridge';",
      'Only static/app/src/bridge.ts imports @forge/bridge',
    ],
    ['src/exports/start-run.ts', "export * from 'node:fs';", 'Forge has no disk'],
    ['src/exports/start-run.ts', "export * from '../../host/limits';", 'src never knows the host'],
    ['src/platform/log.ts', "export * from '../exports/start-run';", 'resolvers -> features -> platform -> inventory'],
    ['src/inventory/words.ts', "export * from '../platform/store';", 'The inventory is data'],
    [
      'src/exports/start-run.ts',
      "export * from '../resolvers/reply';",
      'resolvers -> features -> platform -> inventory',
    ],
    ['src/export-engine/columns.ts', "export * from '../platform/store';", 'The export engine is isomorphic'],
    ['src/take-out/read-me.ts', "export * from '../inventory/inventory';", 'it knows nothing of Forge'],
    ['src/redaction/redact.ts', "export * from '../platform/store';", 'Texts in, texts out'],
    [
      'static/app/src/app.tsx',
      "export * from '../../../host/limits';",
      'The UI talks to the host through @forge/bridge',
    ],
    [
      'static/app/src/app.tsx',
      "export * from '../../../src/platform/store';",
      'static -> contract, app-error, export-engine',
    ],
    ['src/exports/start-run.ts', "void fetch('https://example.com');", 'What leaves goes through a door'],
    ['src/exports/start-run.ts', "void globalThis.fetch('https://example.com');", 'What leaves goes through a door'],
    ['src/platform/jira.ts', "void fetch('https://example.com');", 'What leaves goes through a door'],
    ['src/platform/jira.ts', "export * from 'node:https';", 'What leaves goes through a door'],
    ['src/platform/jira.ts', "export { fetch } from '@forge/api';", 'Only src/platform/send.ts sends'],
    ['src/exports/start-run.ts', "export { fetch } from '@forge/api';", 'Only src/platform imports @forge/api'],
    ['src/platform/send.ts', "export { kvs } from '@forge/kvs';", 'Only src/platform/store.ts imports @forge/kvs'],
    ['static/app/src/app.tsx', "void fetch('https://example.com');", 'What leaves goes through a door'],
    ['static/app/src/app.tsx', "localStorage.setItem('jql', 'x');", 'The inventory declares no such place'],
    [
      'static/app/src/app.tsx',
      'export const root = navigator.storage.getDirectory();',
      'Only static/app/src/browser-store keeps files in the browser',
    ],
    ['static/app/src/app.tsx', "console.log('x');", 'Log through src/platform/log.ts'],
    ['src/exports/start-run.ts', "console.log('x');", 'Log through src/platform/log.ts'],
    ['src/exports/start-run.ts', "export const late = () => import('@forge/kvs');", 'Import at the top'],
    ['src/exports/start-run.ts', "export * from '@forge/kvs/out/index';", "Forge's packages have one entry each"],
    ['src/exports/start-run.ts', "export * from '../tenant/keep-tenant';", 'Features stand side by side'],
    [
      'src/exports/start-run.ts',
      "export * from '../../docs-site/core/navigation';",
      'src never knows the trust centre',
    ],
    [
      'static/app/src/app.tsx',
      "export * from '../../../docs-site/core/navigation';",
      'The app links to the trust centre',
    ],
    [
      'docs-site/plugin/read-trust-data.ts',
      "export * from '../../src/platform/store';",
      'docs-site -> inventory, as data',
    ],
    [
      'docs-site/core/trust-data.ts',
      "export * from '../../src/privacy/policy-links';",
      'docs-site -> inventory, as data',
    ],
    ['docs-site/plugin/read-trust-data.ts', "export * from '../../host/limits';", 'The trust centre is a static site'],
    ['docs-site/pages/index.tsx', "export * from '../../static/app/src/ports';", 'share the inventory, no pages'],
    ['docs-site/core/navigation.ts', "export * from '../plugin/read-trust-data';", 'The core is pure'],
    ['docs-site/core/navigation.ts', "export * from '../src/use-trust-data';", 'The core is pure'],
    ['docs-site/core/navigation.ts', "export * from '../browser/menu';", 'The core is pure'],
    ['docs-site/core/navigation.ts', "export * from 'node:fs';", 'The core is pure'],
    ['docs-site/core/navigation.ts', "export { useState } from 'react';", 'The core is pure'],
    ['docs-site/core/navigation.ts', "export { useLocation } from '@docusaurus/router';", 'The core is pure'],
    ['docs-site/browser/menu.ts', "export * from 'valibot';", 'Scripts of the pages are small'],
    ['docs-site/browser/menu.ts', "export * from '../core/facts/facts';", 'Scripts of the pages are small'],
    ['docs-site/browser/menu.ts', "export * from '../plugin/read-trust-data';", 'Scripts of the pages are small'],
    ['test/src/tenant/tenant-record.test.ts', "jest.mock('../../../src/platform/store');", 'nothing of ours is mocked'],
  ])('%s: %s', async (file, code, complaint) => {
    expect(await complaints(file, code)).toContainEqual(expect.stringContaining(complaint));
  });

  test.each([
    ['src/platform/store.ts', "export { kvs } from '@forge/kvs';"],
    ['src/platform/queue.ts', "export { Queue } from '@forge/events';"],
    ['src/platform/log.ts', "console.info('{}');"],
    ['src/resolvers/exports.ts', "export { default } from '@forge/resolver';"],
    ['static/app/src/app.tsx', "export type { Api } from '../../../src/contract';"],
    ['docs-site/core/trust-data.ts', "export type { Inventory } from '../../src/inventory/inventory';"],
    ['docs-site/plugin/trust-centre.ts', "export type { TrustData } from '../core/trust-data';"],
    ['docs-site/browser/menu.ts', "export { matches } from '../core/inventory-filter/matching';"],
  ])('%s may: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
