import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { changeBetween, policyVersionAt } from '../../../src/privacy/policy-versions';
import { RELEASED_POLICIES } from '../../../src/privacy/released-policies';

const DOCS = join(import.meta.dirname, '../../../docs-site');

describe('the policy versions that the app knows', () => {
  test('are those that were released, with their days, in the order in which they hold', () => {
    const released = Object.keys(JSON.parse(readFileSync(join(DOCS, 'released.json'), 'utf8')) as object);
    const cards = released.map(
      (label) =>
        parse(readFileSync(join(DOCS, `versioned_docs/version-${label}/version.yaml`), 'utf8')) as {
          label: string;
          effective: string;
        },
    );
    expect(RELEASED_POLICIES.map(({ version, from }) => ({ version, from }))).toEqual(
      cards.map(({ label, effective }) => ({ version: label, from: effective })),
    );
  });

  const versions = [
    { version: '2.0', from: '2026-11-26', change: 'material' },
    { version: '2.1', from: '2026-12-01', change: 'editorial' },
    { version: '3.0', from: '2026-12-31', change: 'material' },
    { version: '3.1', from: '2026-12-31', change: 'wording' },
  ] as const;

  test.each([
    ['2026-11-01T12:00:00Z', '2.0'],
    ['2026-11-26T00:00:00Z', '2.0'],
    ['2026-11-30T23:59:59Z', '2.0'],
    ['2026-12-01T00:00:00Z', '2.1'],
    ['2027-06-01T12:00:00Z', '3.1'],
  ])('are shown from their day on: at %s it is %s', (at, shown) => {
    expect(policyVersionAt({ now: () => Date.parse(at) }, versions)).toBe(shown);
  });

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
