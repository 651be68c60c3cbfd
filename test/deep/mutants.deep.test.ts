/**
 * The mutation test of the claims: each file of `mutants` is a change that makes one claim false, written from the claim's
 * wording before its check was. A claim is proven only where its checks pass as the project is, one of them turns red under
 * each of its mutants, and no check of another claim does. A mutant takes about 13 s of two cores that do nothing else, and
 * one of the trust centre as long again to build it: a quarter of an hour in all.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../docs-site/core/claims/bundle';
import { parseClaims } from '../../docs-site/core/claims/parse-claims';
import { mutated, readMutants } from '../support/mutants';
import { scratchTree, type ScratchTree } from '../support/scratch-tree';

const ROOT = join(import.meta.dirname, '../..');
const mutants = readMutants(join(import.meta.dirname, 'mutants'));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the mutants', () => {
  test('make each claim that software checks false, and no other', () => {
    const parsed = parseClaims(read('docs-site/facts/claims.yaml'));
    const checked = (parsed.ok ? parsed.claims : []).filter(({ kind }) => kind === 'checked').map(({ id }) => id);
    expect([...new Set(mutants.map(({ claim }) => claim))].sort()).toEqual(checked.sort());
    expect(mutants.length).toBeGreaterThanOrEqual(30);
  });

  test('fit the code as it is', () => {
    const unfit = mutants.flatMap((mutant) => {
      try {
        mutated(mutant, read);
        return [];
      } catch (error) {
        return [(error as Error).message];
      }
    });
    expect(unfit).toEqual([]);
  });
});

describe('the checks', () => {
  let tree: ScratchTree;
  beforeAll(() => {
    tree = scratchTree(ROOT);
  });
  afterAll(() => tree.remove());

  test('pass as the project is', () => {
    expect(redChecks(tree, true)).toEqual([]);
    tree.keepBuilt();
  });

  test.each(mutants)('name the claim $claim, and no other, under $name', (mutant) => {
    const putBack = tree.change(mutated(mutant, tree.read));
    try {
      // What the site loads does not depend on the words that it takes from the inventory.
      const red = redChecks(
        tree,
        mutant.changes.some(({ file }) => file.startsWith('docs-site/')),
      );
      expect({ of: [...new Set(red.map(({ claim }) => claim))], red }).toEqual({ of: [mutant.claim], red });
    } finally {
      putBack();
    }
  });
});

/** The checks of the tree that fail. @throws Error with the runner's last words where it came to no results. */
function redChecks({ root }: ScratchTree, withSite: boolean): readonly Pick<CheckResult, 'claim' | 'check' | 'seen'>[] {
  const file = join(root, 'results.json');
  rmSync(file, { force: true });
  const words = ['test/support/run-checks.ts', file, ...(withSite ? [] : ['without-site'])];
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...words], {
    cwd: root,
    encoding: 'utf8',
    // A PDF says what its page says; it is printed for readers.
    env: { ...process.env, OPENBOOK_PDF: 'off' },
  });
  let results: readonly CheckResult[];
  try {
    results = JSON.parse(readFileSync(file, 'utf8')) as readonly CheckResult[];
  } catch (cause) {
    throw new Error(`The checks came to no results:\n${stderr.slice(-2_000)}`, { cause });
  }
  const red = results.filter(({ state }) => state === 'failed');
  return red.map(({ claim, check, seen }) => ({ claim, check, seen }));
}
