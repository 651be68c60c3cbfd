import type { PolicyHeader } from '../contract';

/** A policy version that was released. */
export type ReleasedPolicy = {
  readonly version: string;
  /** The first day on which it holds, ISO 8601, UTC. */
  readonly from: string;
  /** Its weightiest change from the version before. */
  readonly change: NonNullable<PolicyHeader['change']>;
};

/** In the order in which they hold. */
export const RELEASED_POLICIES: readonly ReleasedPolicy[] = [
  // `npm run policies -- release` adds a line at the end; nobody has to.
  { version: '2.0', from: '2026-11-26', change: 'material' },
];
