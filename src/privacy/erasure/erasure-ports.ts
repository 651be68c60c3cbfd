import type { Clock } from '../../platform/clock';
import type { Pace } from '../../platform/pace';
import type { Store } from '../../platform/store';

/** What an erasure works with. */
export type ErasurePorts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly pace: Pace;
  /** Whether there is time left for more work; what is left undone is done by the next run. */
  readonly hasTime: () => boolean;
  /** Whether there is a support desk that can be asked. */
  readonly hasDesk: () => boolean;
  /** Erases what a report says, and sees to it that support is asked to erase its ticket. Twice is the same as once. */
  readonly withdraw: (reportId: string) => Promise<unknown>;
};
