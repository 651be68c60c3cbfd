import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { verdictOf } from '../../../../docs-site/core/compare/verdict';
import { changesOf, type Change } from '../../../../docs-site/core/redline/changes';
import { parsePolicy } from '../../../../docs-site/core/redline/parse-policy';
import { expectLossless } from '../redline/lossless';

/** Real policies of other people and their next versions; see the README of the data. */
const POLICIES = join(process.env.OPENBOOK_DATA ?? '', 'policies');
const withData = process.env.OPENBOOK_DATA === undefined ? describe.skip : describe;

/** Parsed once: it takes ten times as long as comparing. */
const parsed = new Map<string, Root>();
const treeOf = (path: string): Root => {
  const tree = parsed.get(path) ?? parsePolicy(readFileSync(join(POLICIES, path), 'utf8'));
  parsed.set(path, tree);
  return tree;
};

/** Compares two of the files, proves that nothing is lost, and answers the changes. */
function changesBetween(old: string, now: string): readonly Change[] {
  const redline = expectLossless([treeOf(old), treeOf(now)]);
  expect(redline.coarse).toBe(false);
  return changesOf(redline).list;
}

const pair = (number: number) => {
  const name = String(number).padStart(2, '0');
  return [`pairs/${name}-old.md`, `pairs/${name}-new.md`] as const;
};

const verdict = (changes: readonly Change[]) => verdictOf([], changes).kind;
const kindsIn = (changes: readonly Change[]) => [...new Set(changes.map(({ kind }) => kind))];

withData('real policies', () => {
  it.each(Array.from({ length: 26 }, (_, at) => at + 1))('rebuilds both versions of pair %i', (number) => {
    changesBetween(...pair(number));
  });

  it('rebuilds each version of the chain', () => {
    const chain = readdirSync(join(POLICIES, 'chain'))
      .sort()
      .map((name) => `chain/${name}`);
    expect(chain).toHaveLength(12);
    for (const [at, now] of chain.slice(1).entries()) changesBetween(chain[at] ?? '', now);
    changesBetween(chain[0] ?? '', chain.at(-1) ?? '');
  });

  // What index.json calls each of them, where its kind leaves no room for judgement.
  it.each<[string, number, string, readonly Change['kind'][]]>([
    ['whitespace-only, a line that ends elsewhere', 11, 'unchanged', []],
    ['whitespace-only', 22, 'editorial', ['replaced']],
    ['formatting-only, another sign for the same emphasis', 12, 'unchanged', []],
    ['formatting-only', 21, 'editorial', ['formatting']],
    ['heading-change, one level up', 8, 'editorial', ['formatting']],
    ['links-only', 10, 'wording', ['link']],
    ['links-only', 14, 'wording', ['link']],
    ['addition-only, a row of a table', 5, 'wording', ['added']],
    ['removal-only, a line of the front matter', 26, 'wording', ['removed']],
  ])('agrees with the index: %s (pair %i)', (_, number, expected, kinds) => {
    const changes = changesBetween(...pair(number));
    expect(verdict(changes)).toBe(expected);
    expect(kindsIn(changes)).toEqual(kinds);
  });

  it.each<[number, string, string]>([
    [4, 'to', ''],
    [19, 'Polices', 'Policies'],
  ])('finds the one word of pair %i', (number, old, now) => {
    expect(changesBetween(...pair(number)).map((change) => [change.old.trim(), change.new.trim()])).toEqual([
      [old, now],
    ]);
  });
});
