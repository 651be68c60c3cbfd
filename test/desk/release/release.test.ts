import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { format, type Options } from 'prettier';
import { checkSite, checkTools } from '../../../desk/check-site';
import { realDisk } from '../../../desk/release/disk';
import { prepareRelease } from '../../../desk/release/release';
import { writeRelease } from '../../../desk/release/write-release';
import type { CheckTools } from '../../../docs-site/core/check/check-policies';
import { versionEntries } from '../../../docs-site/core/feeds/version-entries';
import { comparisonInWords } from '../../../docs-site/core/release/comparison-in-words';
import { verifyChain } from '../../../docs-site/core/versions/verify-chain';
import { readPolicyTexts } from '../../../docs-site/plugin/read-policy-texts';
import { readTrustData } from '../../../docs-site/plugin/read-trust-data';
import { readVersionFolders } from '../../../docs-site/plugin/read-version-folders';
import { copyOfPolicies, digestOfInputs, putEvidence } from '../../support/policy-project';

// Every release checks all policies first.
jest.setTimeout(120_000);

let project: Awaited<ReturnType<typeof copyOfPolicies>>;
let site: string;
let tools: CheckTools;

beforeAll(async () => {
  project = await copyOfPolicies();
  site = join(project.root, 'docs-site');
  // Spelling and layout are tested with the check.
  tools = { ...(await checkTools(site)), spell: async () => [], format: async (_, text) => text };
});

afterAll(() => project.remove());

const prepare = (label: string, effective: string, today: string) =>
  prepareRelease(
    project.root,
    { label, effective, summary: `What ${label} changes.`, raised: false },
    { today, tools, digestOfInputs },
  );

async function release(label: string, effective: string, today: string): Promise<string> {
  const { files, refused, comparison } = await prepare(label, effective, today);
  expect(refused).toEqual([]);
  if (files === null || comparison === null) throw new Error('Nothing to write.');
  await writeRelease(project.root, files, realDisk);
  return comparison.verdict.kind;
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(site, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(site, file), text.replace(from, to));
}

const read = (file: string) => readFile(join(project.root, file), 'utf8');

async function chain(): Promise<readonly string[]> {
  const pinned = JSON.parse(await read('docs-site/released.json')) as Readonly<Record<string, string>>;
  return verifyChain(await readVersionFolders(join(site, 'versioned_docs')), pinned);
}

/** One life of the policies, in order. */
describe('releasing the policies', () => {
  it('releases the first version of the product without notice', async () => {
    expect(await release('2.0', '2026-11-26', '2026-11-26')).toBe('material');
    expect(await chain()).toEqual([]);
    expect(await read('docs-site/versions.json')).toBe('["2.0", "1.1", "1.0"]\n');
    expect(await read('docs-site/policies/version.yaml')).toBe(
      "label: '2.1'\nstate: in preparation\neffective: null\nrecorded: 2026-11-26\nsummary: Nothing has changed since 2.0.\n",
    );
    expect(await read('docs-site/versioned_docs/version-2.0/version.yaml')).toContain(
      'state: released\neffective: 2026-11-26\nrecorded: 2026-11-26\nsummary: What 2.0 changes.\n',
    );
    expect(await read('CHANGELOG.md')).toContain(
      '### Policies\n\n- Policy version 2.0, effective 26 November 2026: What 2.0 changes.\n',
    );
    expect(await read('docs-site/versioned_docs/version-2.0/statement.md')).not.toContain(':fact[');
    expect(await read('src/privacy/released-policies.ts')).toMatch(
      /\n {2}\{ version: '2\.0', from: '2026-11-26', change: 'material' \},\n\];\n$/,
    );
  });

  it('has it first in the feeds, and leaves a draft that nobody is shown and the check finds nothing in', async () => {
    const data = await readTrustData(site, 'https://trust.example');
    const { statement } = versionEntries(data, await readPolicyTexts(site, data));
    expect(statement.map(({ title }) => title).slice(0, 2)).toEqual([
      'Data security and privacy statement, policy version 2.0 (released)',
      'Data security and privacy statement, policy version 1.1 (reconstructed)',
    ]);
    expect(await checkSite(site, '2026-11-26', tools)).toEqual([]);
  });

  it('refuses what a version must not be', async () => {
    const unchanged = 'Nothing has changed since 2.0, so there is nothing to release.';
    await putEvidence(project.root, { claims: [{ id: 'scopes-explained', state: 'failing' }], results: [] });
    expect((await prepare('2.0', '2026-11-27', '2026-11-26')).refused).toEqual([
      'Policy version 2.0 exists already, and a published version is not changed. The next one is 2.1.',
      unchanged,
      'The claim "scopes-explained" fails. Mend it, or change what the policies promise: npm run evidence -- --claim scopes-explained',
    ]);
    await putEvidence(project.root);
    expect((await prepare('2.1', '2026-11-25', '2026-11-26')).refused).toEqual([
      '25 November 2026 is past. Choose today, 2026-11-26, or a later day.',
      unchanged,
    ]);
  });

  it('releases a change of words without notice', async () => {
    await edit('policies/statement.md', 'in charge of it', 'responsible for it');
    const { versions } = await readTrustData(site, 'https://trust.example');
    expect(versions.map(({ label, state }) => `${label} ${state}`).slice(0, 2)).toEqual([
      '2.1 in preparation',
      '2.0 released',
    ]);
    const { comparison } = await prepare('2.1', '2026-12-01', '2026-11-26');
    expect(comparisonInWords(comparison!)).toBe(
      'Wording changed, no fact changed.\n\n' +
        'Data security and privacy statement\n  Introduction and scope\n    Replaced\n' +
        '      - in charge of\n      + responsible for\n\n' +
        'Hosting regions\n  No change.\n\nBackup policy\n  No change.\n',
    );
    expect(await release('2.1', '2026-12-01', '2026-11-26')).toBe('wording');
    const app = await read('src/privacy/released-policies.ts');
    expect(app).toMatch(
      /change: 'material' \},\n {2}\{ version: '2\.1', from: '2026-12-01', change: 'wording' \},\n\];\n$/,
    );
    const options = JSON.parse(await read('.prettierrc.json')) as Options;
    expect(await format(app, { ...options, parser: 'typescript' })).toBe(app);
  });

  it('refuses a changed fact without notice, and a text in which the check finds something', async () => {
    await edit('facts/figures.yaml', 'value: 180 days', 'value: 90 days');
    await edit('policies/statement.md', 'responsible for it', 'always responsible for it');
    const { refused, comparison, files } = await prepare('2.2', '2026-12-15', '2026-12-01');
    expect(files).toBeNull();
    expect(comparison!.facts).toEqual([
      {
        apps: ['openbook'],
        path: ['figures', 'figures', 'report-at-most', 'value'],
        words: 'Figures: How long a problem report is kept at most, from the day on which it was sent, value',
        was: '180 days',
        is: '90 days',
        parts: [],
        minor: false,
      },
    ]);
    expect(refused).toEqual([
      expect.stringContaining('The first day on which it can hold is 31 December 2026: --effective 2026-12-31'),
      'The check finds one thing to mend: npm run policies -- check',
    ]);
    await edit('policies/statement.md', 'always responsible for it', 'responsible for it');
    expect(await release('2.2', '2026-12-31', '2026-12-01')).toBe('material');
    expect(await chain()).toEqual([]);
  });

  it('notices an edit of a released version, and releases nothing after it', async () => {
    await edit('versioned_docs/version-2.1/statement.md', 'responsible for it', 'in charge of it');
    expect(await chain()).toEqual(['2.1: statement.md was changed after its release.']);
    expect((await prepare('2.3', '2027-01-31', '2026-12-02')).refused[0]).toBe(
      '2.1: statement.md was changed after its release. Take the change back: a released version is not edited.',
    );
  });
});
