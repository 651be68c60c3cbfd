import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aWholeApp } from '../support/whole-app';
import { exportsInMemory } from '../support/export-in-memory';
import { anExport } from '../support/export-spec';
import { scriptedJira, someIssues } from '../support/scripted-jira';
import { describe, expect, test } from '@jest/globals';
import { runExport } from '../../static/app/src/pages/export/run-export';
import type { Backend } from '../../static/app/src/ports';
import { aResult } from '../support/use-everything';

const spec = anExport();

describe('of an export', () => {
  test('the page tells the backend counts, a size and a digest', async () => {
    const told: unknown[] = [];
    const backend: Pick<Backend, 'startRun' | 'finishRun'> = {
      startRun: async (request) => (told.push(request), { ok: true, value: { runId: 'run-1' } }),
      finishRun: async (run) => (told.push(run), { ok: true, value: { finishedAt: '2026-11-23T18:30:00.000Z' } }),
    };
    const issues = someIssues(20);
    const jira = scriptedJira({ issues, bulkFetchLimit: 100 });
    const { exporter, keptExports, close } = exportsInMemory(jira.requestJira);
    const context = { cloudId: 'site-1', accountId: 'person-1' };
    const signal = new AbortController().signal;
    await runExport({ spec }, { backend, exporter, keptExports, context }, { signal, onProgress: () => undefined });
    close();
    expect(told).toMatchObject([{ columns: 2 }, { runId: 'run-1', outcome: 'completed', rows: 20 }]);
    const words = issues.flatMap(({ key, fields }) => [key, String(fields['summary'])]);
    expect(words.filter((word) => JSON.stringify(told).includes(word))).toEqual([]);
  });

  test('a function keeps no word of an issue that it is given', async () => {
    const app = await aWholeApp();
    const word = 'the-word-of-an-issue';
    const more = { summary: word, issues: [{ key: word }], note: word };
    const { runId } = await app.ok<{ runId: string }>('startRun', { format: 'csv', columns: 1, ...more });
    await app.call('finishRun', { ...aResult, runId, ...more });
    expect(app.raw().map(({ key }) => key)).toContain(`export-run:${runId}`);
    for (const name of Object.keys(aResult)) await app.call('finishRun', { ...aResult, runId, [name]: word });
    expect(JSON.stringify([app.raw(), app.log])).not.toContain(word);
    await app.close();
  });
});

test('no function can ask Jira for an issue', () => {
  const root = join(import.meta.dirname, '../../src');
  // The engine reads issues in the page, in tests and in the command line.
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('export-engine'),
  );
  const source = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  // What `requestJira` of a function takes is made by these three alone (P:@forge/api/out/safeUrl.js).
  expect([...source.matchAll(/\broute`([^`]*)`/g)].map(([, path]) => path).sort()).toEqual([
    '/rest/api/3/mypermissions?permissions=ADMINISTER',
    '/rest/atlassian-connect/1/addons/${addonKey}/properties/${property}',
  ]);
  expect(source).not.toMatch(/assumeTrustedRoute|routeFromAbsolute/);
});
