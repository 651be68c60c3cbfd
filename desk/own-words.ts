import { parseYaml } from '../docs-site/core/facts/parse-yaml';
import { problemInWords } from '../docs-site/core/facts/fact-problem';
import { terms, type Term } from '../docs-site/core/check/terms';
import type { FileReader } from '../docs-site/plugin/read-trust-data';
import type { OwnWords } from './spelling';

/** The words of the policies: `words/`. @throws Error where a file of them cannot be read. */
export async function readOwnWords(read: FileReader): Promise<OwnWords & { readonly terms: readonly Term[] }> {
  const vocabulary = parseYaml(terms, 'words/terms.yaml', (await read('words/terms.yaml')) ?? 'terms: []');
  if (!vocabulary.ok) throw new Error(vocabulary.problems.map(problemInWords).join('\n'));
  const british = linesOf(await read('words/british.txt')).map((line) => line.split(/\s*->\s*/));
  return {
    words: linesOf(await read('words/spelling.txt')),
    british: new Map(british.map(([from = '', to = '']) => [from, to])),
    terms: vocabulary.value.terms,
  };
}

const linesOf = (text = ''): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
