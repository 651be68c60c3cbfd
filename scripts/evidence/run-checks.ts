import type { CheckResult } from '../../docs-site/core/claims/bundle';
import type { Check, Claim, RuleCheck, TestCheck } from '../../docs-site/core/claims/claim';
import { checksOf } from '../../docs-site/core/claims/parse-claims';
import type { Outcome } from '../../docs-site/core/claims/rules/outcome';
import { runRule } from '../../docs-site/core/claims/rules/run-rule';
import { AppError } from '../../src/app-error';
import type { World } from './command';
import { readSubjects } from './rule-subjects';
import { runTests } from './run-tests';

/** A check with the id of its claim. */
export type ClaimedCheck = { readonly claim: string; readonly check: Check };

/** What anybody types to repeat one check. */
export const commandOf = (check: string) => `npm run evidence -- --check ${check}`;

/**
 * The checks of all claims, of one, or one check, in the order of the file.
 * @throws AppError `BAD_INPUT` where there is none, naming those that there are
 */
export function checksToRun(
  claims: readonly Claim[],
  only: { readonly claim?: string | undefined; readonly check?: string | undefined },
): readonly ClaimedCheck[] {
  const all = claims.flatMap((claim) => checksOf(claim).map((check) => ({ claim: claim.id, check })));
  const chosen = all
    .filter(({ claim }) => only.claim === undefined || claim === only.claim)
    .filter(({ check }) => only.check === undefined || check.id === only.check);
  if (chosen.length > 0) return chosen;
  const known =
    only.check === undefined ? [...new Set(all.map(({ claim }) => claim))] : all.map(({ check }) => check.id);
  const what = only.check === undefined ? `claim "${only.claim}" with checks` : `check "${only.check}"`;
  throw new AppError('BAD_INPUT', `There is no ${what}. There are:\n${known.map((id) => `  ${id}`).join('\n')}`);
}

/** Runs checks and tells their results in the same order. What goes wrong in one is the failure of that one. */
export async function runChecks(chosen: readonly ClaimedCheck[], world: World): Promise<readonly CheckResult[]> {
  const rules = chosen.flatMap(({ check }) => (check.kind === 'rule' ? [check] : []));
  const tests = chosen.flatMap(({ check }) => (check.kind === 'test' ? [check] : []));
  const outcomes = new Map<string, Outcome>([...(await runRules(rules, world)), ...(await runTestsOf(tests, world))]);
  return chosen.map(({ claim, check: { id } }) => {
    const { ok, seen } = outcomes.get(id) ?? { ok: false, seen: 'The check did not run.' };
    return { claim, check: id, state: ok ? 'passed' : 'failed', seen, command: commandOf(id) };
  });
}

async function runRules(rules: readonly RuleCheck[], world: World): Promise<readonly (readonly [string, Outcome])[]> {
  if (rules.length === 0) return [];
  world.err.write(`${rules.length === 1 ? 'One rule' : `${rules.length} rules`}\n`);
  const subjects = await readSubjects(rules, world);
  return rules.map((rule) => {
    try {
      return [rule.id, runRule(rule, subjects())] as const;
    } catch (error) {
      return [rule.id, { ok: false, seen: `The rule could not look: ${(error as Error).message}` }] as const;
    }
  });
}

async function runTestsOf(tests: readonly TestCheck[], world: World): Promise<readonly (readonly [string, Outcome])[]> {
  if (tests.length === 0) return [];
  const files = new Set(tests.map(({ file }) => file)).size;
  world.err.write(
    tests.length === 1
      ? 'One test, in Jest\n'
      : `${tests.length} tests in ${files} files, in Jest; half a minute or more\n`,
  );
  return runTests(tests, world);
}
