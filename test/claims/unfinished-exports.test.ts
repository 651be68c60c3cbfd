import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { folderParts } from '../../static/app/src/browser-store/folder-parts';
import { keptExports } from '../../static/app/src/browser-store/kept-exports';
import { originFolder } from '../../static/app/src/browser-store/origin-files';
import { ownersFolder } from '../../static/app/src/browser-store/run-folders';
import { keepRun } from '../../src/export-engine/parts/run';
import { plainSettings } from '../../src/export-engine/file-settings';
import { giveBrowserFiles } from '../support/browser-files';

let files: ReturnType<typeof giveBrowserFiles>;
beforeEach(() => {
  files = giveBrowserFiles();
});
afterEach(() => files.undo());

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-24T09:00:00.000Z');
const owner = { cloudId: 'cloud-acme', accountId: 'jane' };

/** What an interruption leaves behind. */
async function anInterruptedRun(runId: string, startedAtMs: number) {
  const folder = await ownersFolder((await originFolder())!, owner, true);
  const parts = folderParts(await folder!.getDirectoryHandle(runId, { create: true }));
  const spec = { jql: 'project = OBK', columns: [], format: 'csv', settings: plainSettings, siteUrl: '' } as const;
  const startedAt = new Date(startedAtMs).toISOString();
  await keepRun(parts, { version: 1, spec, startedAt, total: 1, partSize: 100 }, Float64Array.of(10001));
}

test('an unfinished export of 24 hours ago is deleted at the next visit, a younger one stays', async () => {
  await anInterruptedRun('old', START - 24 * HOUR_MS);
  await anInterruptedRun('young', START - 23 * HOUR_MS);
  const kept = await keptExports(owner, () => START).list();
  expect(kept.map(({ runId, state }) => [runId, state.kind])).toEqual([['young', 'interrupted']]);
  expect(files.names().filter((name) => name.includes('/old/'))).toEqual([]);
  expect(files.names().some((name) => name.includes('/young/'))).toBe(true);
});
