import type { Bundle } from '../claims/bundle';

/** What is known of the claims: the newest evidence, null where there is none, and the digest of the files as they are now. */
export type KnownEvidence = { readonly bundle: Bundle | null; readonly inputs: string };

/**
 * Why the evidence speaks against a release, a sentence each: what is released is promised to readers, so every claim has to hold
 * of these files, and no others.
 */
export function evidenceRefusals({ bundle, inputs }: KnownEvidence): readonly string[] {
  if (bundle === null) return [`No claim has been checked yet. ${RUN_IT}`];
  if (bundle.inputs.digest !== inputs) {
    return [`Files have changed since the claims were checked, on ${bundle.writtenAt.slice(0, 10)}. ${RUN_IT}`];
  }
  return bundle.claims.filter(({ state }) => state === 'failing').map(({ id }) => failing(id, bundle));
}

const RUN_IT = 'Commit what you changed, then: npm run evidence';

function failing(claim: string, { results }: Bundle): string {
  const seen = results.filter((one) => one.claim === claim && one.state === 'failed').map((one) => one.seen);
  return [
    `The claim "${claim}" fails.`,
    ...seen,
    `Mend it, or change what the policies promise: npm run evidence -- --claim ${claim}`,
  ].join(' ');
}
