import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CLAUSES, clauseAt, policyAt, POLICY_VERSION } from '../../../src/privacy/policy-links';

const POLICIES = join(import.meta.dirname, '../../../docs-site/policies');

describe('what the app links to', () => {
  test('are addresses below the trust centre, wherever that stands', () => {
    expect(clauseAt('https://trust.example.com', 'Error tracking')).toBe(
      'https://trust.example.com/policies/2.0/statement/#error-tracking-data',
    );
    expect(policyAt('https://example.com/trust')).toEqual({
      version: '2.0',
      statement: 'https://example.com/trust/policies/2.0/statement/',
    });
  });

  test('is no address where the trust centre has none', () => {
    expect(policyAt(null)).toEqual({ version: '2.0' });
  });

  test('is a policy version that is written or being written', () => {
    const written = JSON.parse(readFileSync(join(POLICIES, '../versions.json'), 'utf8')) as string[];
    const { label } = parse(readFileSync(join(POLICIES, 'version.yaml'), 'utf8')) as { label: string };
    expect([label, ...written]).toContain(POLICY_VERSION);
  });

  const statement = readFileSync(join(POLICIES, 'statement.md'), 'utf8');
  test.each(Object.entries(CLAUSES))('%s has a clause in the statement: #%s', (_, clause) => {
    expect(statement).toMatch(new RegExp(`^#{2,4} .+ \\{#${clause}\\}$`, 'm'));
  });
});
