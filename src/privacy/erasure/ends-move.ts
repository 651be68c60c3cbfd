import { exportDefinition } from '../../inventory/kinds/export-definition';
import { moveKey } from '../../inventory/kinds/move-key';
import { moveProgress } from '../../inventory/kinds/move-progress';
import { moveReceipt } from '../../inventory/kinds/move-receipt';
import { usageDay } from '../../inventory/kinds/usage-day';
import { usageFlush } from '../../inventory/kinds/usage-flush';
import type { RecordKind } from '../../inventory/record-kind';
import { moveRecords } from '../../move/move-records';
import type { Store } from '../../platform/store';
import type { ErasureParts } from './erasure-scope';

/** What the move from Connect knows of itself: without it the old backend would be asked again, from the start. */
const KNOWS: readonly RecordKind[] = [moveKey, moveProgress, moveReceipt];
/** What it brings, and brings again where it has to begin anew. */
const BRINGS: readonly RecordKind[] = [exportDefinition, usageDay, usageFlush];

/**
 * Whether an erasure ends the move from Connect, lest that brings back what was erased: what it knows of itself goes, or,
 * before it is done, all of a kind that it brings.
 */
export async function endsMove(
  { store, mayMove }: { readonly store: Store; readonly mayMove: () => boolean },
  { kinds, recordId }: Pick<ErasureParts, 'kinds' | 'recordId'>,
): Promise<boolean> {
  const goes = (some: readonly RecordKind[]) => kinds.some((kind) => some.includes(kind));
  const move = moveRecords(store);
  const hasBegun = (await move.progress()) !== null;
  if (goes(KNOWS)) return mayMove() || hasBegun || (await move.receipt()) !== null;
  return hasBegun && recordId === undefined && goes(BRINGS);
}
