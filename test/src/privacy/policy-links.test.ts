import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CLAUSES, clauseIn, policyAt } from '../../../src/privacy/policy-links';

const POLICIES = join(import.meta.dirname, '../../../docs-site/policies');
const CLOCK = { now: () => Date.parse('2026-11-26T12:00:00Z') };

describe('what the app links to', () => {
  test('are addresses below the trust centre, wherever that stands', () => {
    const policy = policyAt('https://example.com/trust', CLOCK);
    expect(policy).toEqual({ version: '2.0', statement: 'https://example.com/trust/policies/2.0/statement/' });
    expect(clauseIn(policy, 'Error tracking')).toEqual({
      clause: 'https://example.com/trust/policies/2.0/statement/#error-tracking-data',
    });
  });

  test('is no address where the trust centre has none', () => {
    const policy = policyAt(null, CLOCK);
    expect(policy).toEqual({ version: '2.0' });
    expect(clauseIn(policy, 'Support')).toEqual({});
  });

  const statement = readFileSync(join(POLICIES, 'statement.md'), 'utf8');
  test.each(Object.entries(CLAUSES))('%s has a clause in the statement: #%s', (_, clause) => {
    expect(statement).toMatch(new RegExp(`^#{2,4} .+ \\{#${clause}\\}$`, 'm'));
  });
});
