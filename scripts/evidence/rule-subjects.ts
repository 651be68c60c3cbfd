import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RuleCheck } from '../../docs-site/core/claims/claim';
import type { RuleSubjects } from '../../docs-site/core/claims/rules/run-rule';
import type { BuiltSite } from '../../docs-site/core/claims/rules/site-rules';
import { problemInWords } from '../../docs-site/core/facts/fact-problem';
import { FACT_SCHEMAS, type FactFile } from '../../docs-site/core/facts/facts';
import { parseFacts } from '../../docs-site/core/facts/parse-facts';
import { SECURITY_TXT_PATH } from '../../docs-site/core/files/security-txt';
import { readHtml } from '../../docs-site/plugin/publish/html';
import { foreignInStyles, refusalsIn } from '../../docs-site/plugin/publish/refusals';
import { filesOf } from '../../docs-site/plugin/read-trust-data';
import { readVersionFolders } from '../../docs-site/plugin/read-version-folders';
import { inventory } from '../../src/inventory/inventory';
import type { World } from './command';
import { inShort } from './in-short';

/**
 * What the rules look at, read from the project. The site is built first where a rule looks at it. What cannot be read is thrown
 * when a rule asks for it, so that it fails that rule.
 */
export async function readSubjects(
  rules: readonly RuleCheck[],
  { root, now, env, err }: World,
): Promise<() => RuleSubjects> {
  const siteDir = join(root, 'docs-site');
  const needsSite = rules.some(({ over }) => over === 'site');
  if (needsSite) err.write('Building the trust centre, where something changed\n');
  const site = needsSite ? await builtSite(root, now(), env) : ({ ok: false, why: 'The site was not built.' } as const);
  const manifest = await readFile(join(root, 'manifest.yml'), 'utf8');
  const facts = await readFacts(siteDir);
  const folders = await readVersionFolders(join(siteDir, 'versioned_docs'));
  const released = await releasedDigests(root);
  return () => {
    if (!facts.ok) throw new Error(facts.problems.map(problemInWords).join(' '));
    return { manifest, inventory, facts: facts.facts, folders, released, site };
  };
}

/** The digest of every release, by label. */
export const releasedDigests = async (root: string) =>
  JSON.parse(await readFile(join(root, 'docs-site/released.json'), 'utf8')) as Readonly<Record<string, string>>;

async function readFacts(siteDir: string) {
  const read = filesOf(siteDir);
  const names = Object.keys(FACT_SCHEMAS) as FactFile[];
  const texts = await Promise.all(names.map(async (name) => [name, await read(`facts/${name}.yaml`)] as const));
  return parseFacts('facts', Object.fromEntries(texts));
}

async function builtSite(root: string, now: Date, env: World['env']): Promise<RuleSubjects['site']> {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/set-up.mjs', '--build-site'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) return { ok: false, why: `The trust centre cannot be built: ${reasonIn(stderr, root)}` };
  return { ok: true, built: await readSite(join(root, 'docs-site/build'), now) };
}

/** The lines of a failed build that say why, without the folders of this machine. */
function reasonIn(said: string, root: string): string {
  const lines = said.split('\n').filter((line) => /error|loads from|inline|Content Security/i.test(line));
  return inShort((lines.length === 0 ? said.split('\n').slice(-5) : lines).join('\n'), root);
}

async function readSite(folder: string, now: Date): Promise<BuiltSite> {
  const all = await readdir(folder, { recursive: true });
  const names = all.map((name) => name.split(sep).join('/')).sort();
  const pages = await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (path) => {
        const $ = readHtml(await readFile(join(folder, path), 'utf8'));
        const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? null;
        return { path, policy, foreign: refusalsIn($) };
      }),
  );
  const styles = names
    .filter((name) => name.endsWith('.css'))
    .map(async (path) => ({ path, foreign: foreignInStyles(await readFile(join(folder, path), 'utf8')) }));
  const securityTxt = join(folder, SECURITY_TXT_PATH);
  return {
    files: [...pages, ...(await Promise.all(styles))].map(({ path, foreign }) => ({ path, foreign })),
    contentPolicies: pages.map(({ path, policy }) => ({ path, policy })),
    securityTxt: await readFile(securityTxt, 'utf8').catch(() => null),
    today: now.toISOString().slice(0, 10),
  };
}
