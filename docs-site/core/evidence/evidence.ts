import type { Bundle, History } from '../claims/bundle';
import type { Claim } from '../claims/claim';

/** Everything that pages and signs say about claims. Plain data: it survives JSON unchanged. */
export type Evidence = {
  /** In the order of `facts/claims.yaml`. */
  readonly claims: readonly Claim[];
  /** What the newest published run of the checks found; null where none is published. */
  readonly bundle: Bundle | null;
  readonly history: History;
  /** The digest of every released policy version, by its label. */
  readonly releases: Readonly<Record<string, string>>;
};
