import { join } from 'node:path';
import { checkPolicies, type CheckTools } from '../docs-site/core/check/check-policies';
import type { FactProblem } from '../docs-site/core/facts/fact-problem';
import { filesOf, type FileReader } from '../docs-site/plugin/read-trust-data';
import { formatter } from './formatter';
import { markdownLinter } from './markdown-linter';
import { readOwnWords } from './own-words';
import { readDraft, readPages } from './read-draft';
import { britishSpeller } from './spelling';

/** The libraries of the check, ready for a site's words and settings. It takes a moment: make them once. */
export async function checkTools(siteDir: string): Promise<CheckTools> {
  return {
    spell: await britishSpeller(await readOwnWords(filesOf(siteDir))),
    lint: markdownLinter(join(siteDir, '../.markdownlint.json')),
    format: await formatter(join(siteDir, '../.prettierrc.json')),
  };
}

/** Checks the policies of a site's folder on a day (ISO 8601, UTC). `read` may answer texts that are not saved yet. */
export async function checkSite(
  siteDir: string,
  today: string,
  tools: CheckTools,
  read: FileReader = filesOf(siteDir),
): Promise<readonly FactProblem[]> {
  const { terms } = await readOwnWords(read);
  const pages = await readPages(siteDir, read);
  return checkPolicies(await readDraft(read, { terms, pages, today }), tools);
}
