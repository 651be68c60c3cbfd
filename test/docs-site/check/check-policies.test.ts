import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkSite, checkTools } from '../../../desk/check-site';
import { problemInWords } from '../../../docs-site/core/facts/fact-problem';
import { filesOf, type FileReader } from '../../../docs-site/plugin/read-trust-data';
import { FACT_TEXTS } from '../core/facts/fact-texts';
import { EXPECTED } from './expected-findings';

const SITE = join(import.meta.dirname, '../../../docs-site');
const TODAY = '2026-11-26';

/** Small policies in which nothing is wrong; a case puts one file of its own in the place of one of theirs. */
const SMALL: Readonly<Record<string, string>> = {
  'versions.json': '[]',
  'policies/version.yaml':
    "label: '2.0'\nstate: in preparation\neffective: null\nrecorded: 2026-11-23\nsummary: It is new.\n",
  'policies/statement.md': '---\ntitle: Statement\n---\n\nWe keep little.\n',
  'policies/hosting-regions.md': '---\ntitle: Hosting regions\n---\n\nThe regions are listed.\n',
  'policies/backup-policy.md': '---\ntitle: Backup policy\n---\n\n## Restore {#restore}\n\nWe try it out.\n',
  ...Object.fromEntries(
    Object.entries(FACT_TEXTS).map(([name, text]) => [`facts/${name}.yaml`, text.replaceAll('Hoster', 'Company')]),
  ),
  'facts/subprocessors.yaml': FACT_TEXTS.subprocessors.replaceAll('Hoster', 'Company').replace(
    'changes:',
    `  - id: mirror
    name: Mirror
    apps: [git]
    purpose: Hosting
    data: Everything
    country: France
    transferMechanism: not stated
    since: not stated
changes:`,
  ),
  'facts/practices.yaml':
    "practices:\n  - { id: how, topic: requests, question: How?, answer: ':fact[vendor.contacts.support]' }\n",
  'facts/figures.yaml': `figures:
  - { id: short, apps: [git], about: A short time, value: 30 days, seenIn: not stated }
  - { id: long, apps: [git], about: A long time, value: 90 days, seenIn: not stated }
`,
  'facts/data-categories.yaml': `categories:
  - id: session
    name: Session
    summary: How much it is used.
    published: { apps: [git], fields: [], purpose: P, anonymised: 'yes', place: not stated, retention: 30 days }
  - { id: support, name: Support, summary: What a person sends to support. }
`,
};

/** What is found where a case's file stands in the place of `policies/statement.md`, or of the facts that its name ends with. */
async function findingsIn(folder: string, file: string): Promise<readonly string[]> {
  const [, facts] = /\.([\w-]+)\.yaml$/.exec(file) ?? [];
  const replaced = facts === undefined ? 'policies/statement.md' : `facts/${facts}.yaml`;
  const texts = { ...SMALL, [replaced]: readFileSync(join(folder, file), 'utf8') };
  const saved = filesOf(SITE);
  const read: FileReader = async (path) =>
    /^(?:policies|facts)\/|^versions\.json$/.test(path) ? texts[path] : saved(path);
  return (await checkSite(SITE, TODAY, tools, read)).map(problemInWords);
}

let tools: Awaited<ReturnType<typeof checkTools>>;

beforeAll(async () => {
  tools = await checkTools(SITE);
});

const casesOf = (name: string) => readdirSync(join(import.meta.dirname, name)).sort();

describe('the check of the policies', () => {
  it.each(casesOf('invalid'))('says of %s where and what is wrong, and how to mend it', async (file) => {
    expect(await findingsIn(join(import.meta.dirname, 'invalid'), file)).toEqual(EXPECTED[file]);
  });

  it('has twenty mistakes and twenty good files at least', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(casesOf('invalid'));
    expect(casesOf('invalid').length).toBeGreaterThanOrEqual(20);
    expect(casesOf('valid').length).toBeGreaterThanOrEqual(20);
  });

  it.each(casesOf('valid'))('finds nothing in %s', async (file) => {
    expect(await findingsIn(join(import.meta.dirname, 'valid'), file)).toEqual([]);
  });

  it('finds nothing in the policies as they stand', async () => {
    expect((await checkSite(SITE, new Date().toISOString().slice(0, 10), tools)).map(problemInWords)).toEqual([]);
  });
});
