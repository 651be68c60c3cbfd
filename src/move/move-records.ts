import type { MoveReceipt } from '../contract';
import { moveKey } from '../inventory/kinds/move-key';
import { moveProgress } from '../inventory/kinds/move-progress';
import { moveReceipt } from '../inventory/kinds/move-receipt';
import type { ValueOf } from '../inventory/record-kind';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';

export type Progress = ValueOf<typeof moveProgress>;
export type MoveProblem = NonNullable<Progress['problem']>;

/** Storage belongs to one installation, and an installation moves once. */
const ID = 'from-connect';

export const moveRecords = (store: Store) => ({
  receipt: (): Promise<MoveReceipt | null> => store.find(moveReceipt, ID),
  progress: (): Promise<Progress | null> => store.find(moveProgress, ID),
  clientKey: async (): Promise<string | null> => (await store.find(moveKey, ID))?.clientKey ?? null,
  /** Whether it was this call that began the move. */
  begin: (progress: Progress): Promise<boolean> => isCreated(store.create(moveProgress, ID, progress)),
  note: (progress: Progress): Promise<void> => store.put(moveProgress, ID, progress),
  keepKey: (clientKey: string): Promise<boolean> => isCreated(store.create(moveKey, ID, { clientKey })),
  /** The receipt first: what is under way beside this run meets it, and stops. */
  async finish(receipt: MoveReceipt): Promise<void> {
    await isCreated(store.create(moveReceipt, ID, receipt));
    await this.tidy();
  },
  /** Removes what only a move that is not done needs. */
  async tidy(): Promise<void> {
    await store.remove(moveKey, ID);
    await store.remove(moveProgress, ID);
  },
});

export type MoveRecords = ReturnType<typeof moveRecords>;
