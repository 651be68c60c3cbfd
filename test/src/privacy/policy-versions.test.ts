import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { POLICY_VERSION } from '../../../src/privacy/policy-links';
import { BUILT_FOR, changeBetween } from '../../../src/privacy/policy-versions';

const DOCS = join(import.meta.dirname, '../../../docs-site');

describe('the policy versions that the app was built for', () => {
  test('end with the one that it is built for, and all have been written', () => {
    const written = JSON.parse(readFileSync(join(DOCS, 'versions.json'), 'utf8')) as string[];
    const { label } = parse(readFileSync(join(DOCS, 'policies/version.yaml'), 'utf8')) as { label: string };
    expect(BUILT_FOR.at(-1)?.version).toBe(POLICY_VERSION);
    expect(BUILT_FOR.filter(({ version }) => ![label, ...written].includes(version))).toEqual([]);
  });

  const versions = [
    { version: '2.0', change: 'material' },
    { version: '2.1', change: 'editorial' },
    { version: '3.0', change: 'material' },
    { version: '3.1', change: 'wording' },
  ] as const;
  test.each([
    ['2.0', '2.0', 'none'],
    ['2.0', '2.1', 'editorial'],
    ['2.0', '3.1', 'material'],
    ['3.0', '3.1', 'wording'],
    ['3.1', '2.0', undefined],
    ['1.9', '3.1', undefined],
  ])('from %s to %s the weightiest change is %s', (from, to, change) => {
    expect(changeBetween(from, to, versions)).toBe(change);
  });
});
