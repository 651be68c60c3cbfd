import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDrift } from '../../../desk/drift/read-drift';
import { readWorking } from '../../../desk/release/read-working';
import { gateOf } from '../../../docs-site/core/drift/drift';
import { freeze } from '../../../docs-site/core/versions/freeze';
import { readTrustData } from '../../../docs-site/plugin/read-trust-data';
import { copyOfPolicies } from '../../support/policy-project';

const ROOT = join(import.meta.dirname, '../../..');

async function gate(root: string, today: string) {
  const { state, ...rest } = await readDrift(root, today);
  return gateOf(state, rest, false);
}

test('this code passes the drift gate today', async () => {
  const { passes, lines } = await gate(ROOT, new Date().toISOString().slice(0, 10));
  const words = lines.join('\n');
  if (!passes) throw new Error(words);
  process.stderr.write(`${words}\n`);
});

/** A copy of the project in which the version in preparation is released, as 9.0 and from today on. */
describe('a project whose policies are released', () => {
  const TODAY = '2026-11-26';
  let project: Awaited<ReturnType<typeof copyOfPolicies>>;
  const file = (path: string) => join(project.root, path);

  async function edit(path: string, from: string, to: string): Promise<() => Promise<void>> {
    const before = await readFile(file(path), 'utf8');
    expect(before).toContain(from);
    await writeFile(file(path), before.replace(from, to));
    return () => writeFile(file(path), before);
  }

  beforeAll(async () => {
    project = await copyOfPolicies();
    const claims = await readFile(file('docs-site/facts/claims.yaml'), 'utf8');
    for (const [, path] of claims.matchAll(/^ +file: (\S+)$/gm)) await cp(join(ROOT, path!), file(path!));
    const data = await readTrustData(file('docs-site'), 'https://trust.example');
    const [own, ...before] = data.versions;
    const working = await readWorking(project.root, { ...data, versions: [{ ...own!, label: '9.0' }, ...before] });
    const frozen = freeze(working, { effective: TODAY, recorded: TODAY, previous: null });
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.problems));
    await cp(file('docs-site/versioned_docs/version-1.1'), file('docs-site/versioned_docs/version-9.0'), {
      recursive: true,
    });
    for (const [path, bytes] of frozen.files)
      await writeFile(file(`docs-site/versioned_docs/version-9.0/${path}`), bytes);
    const labels = JSON.parse(await readFile(file('docs-site/versions.json'), 'utf8')) as string[];
    await writeFile(file('docs-site/versions.json'), JSON.stringify(['9.0', ...labels]));
    const card = await readFile(file('docs-site/policies/version.yaml'), 'utf8');
    await writeFile(file('docs-site/policies/version.yaml'), card.replace(/^label: .*$/m, "label: '9.1'"));
  });
  afterAll(() => project.remove());

  test('stops a scope, a host and a retention that were not released, and says what the draft lacks', async () => {
    const back = [
      await edit('manifest.yml', '    - storage:app', '    - write:jira-work\n    - storage:app'),
      await edit(
        'docs-site/versioned_docs/version-9.0/permissions.json',
        '"address": "${DESK_URL}"',
        '"address": "https://a.example"',
      ),
      await edit(
        'docs-site/versioned_docs/version-9.0/inventory.json',
        '"retention":{"days":365}',
        '"retention":{"days":30}',
      ),
    ];
    const { passes, lines } = await gate(project.root, TODAY);
    for (const undo of back) await undo();
    expect(passes).toBe(false);
    expect(lines).toEqual([
      'The code and policy version 9.0 differ:',
      '  Record kind erasure, retention, days: 30 in 9.0, 365 in the code',
      '  Address https://a.example (fetch.backend): in 9.0, not in the code',
      '  Scope write:jira-work: in the code, not in 9.0',
      '  Address ${DESK_URL} (fetch.backend): in the code, not in 9.0',
      'Take the change back, or release a policy version that says it: npm run policies -- release LABEL --effective DAY',
      'The draft does not say all of it yet:',
      '  write:jira-work is asked for and not explained.',
    ]);
  });

  test('names a claim whose test has another name, and a version that the app does not know', async () => {
    const back = await edit('test/claims/retention.test.ts', 'goes 180 days after', 'goes 90 days after');
    const { passes, lines } = await gate(project.root, TODAY);
    await back();
    expect(passes).toBe(false);
    expect(lines[0]).toBe('The code agrees with policy version 9.0, and the app does not know that there is one.');
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^The claim "retention-enforced" has lost its check "reports-end-in-time": /),
    ]);
  });
});
