import { describe, expect, it } from '@jest/globals';
import { changelogWith } from '../../../../docs-site/core/release/changelog-entry';

const CHANGELOG =
  '# Changelog\n\n## Unreleased [minor]\n\n### Added\n\n- A thing.\n\n## 1.0.0\n\n### Policies\n\n- Old.\n';

describe('the changelog', () => {
  it('gets a section for the first release, and a line for each', () => {
    const once = changelogWith(CHANGELOG, 'Policy version 2.0.');
    expect(once).toBe(
      '# Changelog\n\n## Unreleased [minor]\n\n### Policies\n\n- Policy version 2.0.\n\n### Added\n\n- A thing.\n\n' +
        '## 1.0.0\n\n### Policies\n\n- Old.\n',
    );
    expect(changelogWith(once, 'Policy version 2.1.')).toContain(
      '### Policies\n\n- Policy version 2.1.\n- Policy version 2.0.\n\n### Added',
    );
  });

  it('breaks a long entry into lines', () => {
    const entry = `Policy version 2.0, effective 1 January 2027: ${'word '.repeat(30)}end`;
    expect(changelogWith(CHANGELOG, entry).split('\n').slice(6, 8)).toEqual([
      `- Policy version 2.0, effective 1 January 2027: ${'word '.repeat(14)}word`,
      `  ${'word '.repeat(15)}end`,
    ]);
  });
});
