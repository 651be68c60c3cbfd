import type { Bundle, CheckResult } from '../../docs-site/core/claims/bundle';
import type { Claim } from '../../docs-site/core/claims/claim';

/** What single checks saw, for whoever repeats them. */
export const resultsInWords = (results: readonly CheckResult[]): string =>
  results.map(({ claim, check, state, seen }) => `${claim}, ${check}: ${state}\n  ${seen}\n`).join('');

/** How the claims stand; those that fail come first, with what was seen and how to see it again. */
export function summaryInWords({ claims, results }: Bundle, known: readonly Claim[]): string {
  const inState = (state: string) => claims.filter((claim) => claim.state === state);
  const failing = inState('failing').map(({ id }) => {
    const promise = known.find((claim) => claim.id === id)?.promise ?? '';
    const failed = results.filter(({ claim, state }) => claim === id && state === 'failed');
    const checks = failed.map(({ check, seen, command }) => `  ${check}: ${seen}\n  ${command}\n`);
    return `FAILING ${id}: ${promise}\n${checks.join('')}`;
  });
  const [verified, vouched] = [inState('verified').length, inState('vouched').length];
  return `${failing.join('')}${verified} claims verified, ${vouched} vouched for, ${failing.length} failing.\n`;
}
