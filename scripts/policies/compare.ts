import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compareMarkdown, type ComparedDocument } from '../../docs-site/core/compare/compare-versions';
import { verdictOf, type Verdict, type VerdictKind } from '../../docs-site/core/compare/verdict';
import { changeInWords } from '../../docs-site/core/redline/change-in-words';
import { countMarkedWords } from '../../docs-site/core/redline/count-words';
import { AppError } from '../../src/app-error';
import { comparisonPage } from './comparison-page';
import type { Subcommand } from './subcommand';
import { lineOf } from './usage';

export const compare: Subcommand = {
  help: `Compares two Markdown files word by word. It knows their words and no facts: a change of a fact is only seen between two
policy versions, on the compare pages of the trust centre.

  --html FILE    write the redline as a page of its own, to read or to print
  --json         print everything as JSON: verdict, counts, changes, and the redline itself
  --help         this text`,
  run: async (args, { out }) => {
    const { old, now, html, json } = optionsOf(args);
    const compared = compareMarkdown(await read(old), await read(now));
    const { kind } = verdictOf([], compared.changes.list);
    const verdict = { kind, words: OF_WORDS[kind] };
    if (html !== undefined)
      await writeFile(html, await comparisonPage(basename(old), basename(now), compared, verdict));
    out.write(json ? asJson(old, now, compared, verdict) : inWords(compared, verdict));
    return 0;
  },
};

/** Nothing is said of facts, which two files do not have. */
const OF_WORDS: Readonly<Record<VerdictKind, string>> = {
  material: 'Material',
  wording: 'Wording changed',
  editorial: 'Editorial only',
  unchanged: 'No change',
};

function optionsOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { html: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [old, now, ...more] = positionals;
    if (old === undefined || now === undefined || more.length > 0) throw new Error('Name two files, the old one first');
    return { old, now, html: values.html, json: values.json === true };
  } catch (cause) {
    const [sentence = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new AppError('BAD_INPUT', `${sentence}.\nUsage: ${lineOf('compare')}`, { cause });
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError('BAD_INPUT', `"${file}" cannot be read. Is the name right?`, { cause });
  }
}

function asJson(old: string, now: string, { redline, changes }: ComparedDocument, { kind }: Verdict): string {
  const data = { old, new: now, verdict: kind, words: countMarkedWords(redline), changes: changes.list, redline };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function inWords({ redline, changes }: ComparedDocument, { words }: Verdict): string {
  const { removed, added } = countMarkedWords(redline);
  const lines = changes.list.map((change) => {
    const place = change.heading === '' ? '' : `${change.heading}: `;
    return `  ${place}${changeInWords(change)} (${change.weight})`;
  });
  return `${[`${words}. ${changes.list.length} changes, ${removed} words removed, ${added} added.`, ...lines].join('\n')}\n`;
}
