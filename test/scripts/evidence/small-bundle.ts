import type { Bundle } from '../../../docs-site/core/claims/bundle';

const digest = (digit: string) => digit.repeat(64);

/** A run in which two claims hold and one is vouched for. */
export const aBundle = (changes: Partial<Bundle> = {}): Bundle => ({
  version: 1,
  writtenAt: '2026-11-26T18:00:00.000Z',
  commit: 'c'.repeat(40),
  node: '22.12.0',
  inputs: { digest: digest('1'), files: 3 },
  manifest: { digest: digest('2') },
  inventory: { digest: digest('3') },
  policies: { version: null, documents: [] },
  sbom: { file: 'sbom.cdx.json', digest: digest('4'), components: 2 },
  claims: [
    { id: 'stays', state: 'verified' },
    { id: 'hosted', state: 'vouched' },
  ],
  results: [
    {
      claim: 'stays',
      check: 'door',
      state: 'passed',
      seen: 'It is shut.',
      command: 'npm run evidence -- --check door',
    },
  ],
  ...changes,
});
