import { compareLabels } from '../../versions/compare-labels';
import { verifyChain, type VersionFolder } from '../../versions/verify-chain';
import { inList, outcomeOf, type Outcome } from './outcome';

/** The published versions byte by byte, and the digests of the releases, by label. */
export type PublishedVersions = {
  readonly folders: readonly VersionFolder[];
  readonly released: Readonly<Record<string, string>>;
};

/** Every released version is as it was on the day of its release, and follows on the one before. */
export function chainHolds({ folders, released }: PublishedVersions): Outcome {
  const labels = Object.keys(released).sort(compareLabels);
  const seen =
    labels.length === 0
      ? 'No version is released yet; those that are published were reconstructed, and stand outside the chain.'
      : `Each file of ${inList(labels)} has the digest that it had when it was released.`;
  return outcomeOf(verifyChain(folders, released), seen);
}
