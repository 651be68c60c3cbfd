import { describe, expect, it } from '@jest/globals';
import { documentAt } from '../../../../docs-site/core/versions/document-at';
import type { PolicyVersion } from '../../../../docs-site/core/versions/policy-version';

const versions = ['2.0', '1.1'].map((label) => ({ label })) as unknown as PolicyVersion[];

const at = (path: string) => {
  const found = documentAt(path, versions);
  return found === null ? null : `${found.document} in ${found.version.label}`;
};

describe('documentAt', () => {
  it.each([
    ['/policies/2.0/statement/', 'statement in 2.0'],
    ['/policies/1.1/hosting-regions/', 'hosting-regions in 1.1'],
    ['/policies/1.1/backup-policy', 'backup-policy in 1.1'],
    ['/policies/', null],
    ['/policies/statement/', null],
    ['/policies/3.0/statement/', null],
    ['/policies/2.0/cookies/', null],
    ['/policies/2.0/statement/annex/', null],
    ['/', null],
  ])('%s holds %s', (path, expected) => expect(at(path)).toBe(expected));
});
