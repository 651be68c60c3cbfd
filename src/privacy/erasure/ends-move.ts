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
import { allErasures } from './erasure-store';

/** What the move from Connect knows of itself: without it the old backend would be asked again, from the start. */
const KNOWS: readonly RecordKind[] = [moveKey, moveProgress, moveReceipt];
/** What it brings, and brings again where it has to begin anew. */
const BRINGS: readonly RecordKind[] = [exportDefinition, usageDay, usageFlush];

/**
 * Whether an erasure ends the move from Connect, lest that brings back what was erased: what it knows of itself goes, or,
 * before it is done, all of a kind that it brings. A site that had nothing there has nothing that could come back.
 */
export async function endsMove(
  { store, mayMove }: { readonly store: Store; readonly mayMove: () => boolean },
  { kinds, recordId }: Pick<ErasureParts, 'kinds' | 'recordId'>,
): Promise<boolean> {
  const goes = (some: readonly RecordKind[]) => kinds.some((kind) => some.includes(kind));
  const move = moveRecords(store);
  const receipt = await move.receipt();
  if (receipt?.outcome === 'nothing-to-move') return false;
  const hasBegun = (await move.progress()) !== null;
  if (goes(KNOWS)) return mayMove() || hasBegun || receipt !== null;
  return hasBegun && recordId === undefined && goes(BRINGS);
}

/** Whether an erasure took something of what the move knew of itself, or may have: what went late is not counted by kind. */
export async function tookFromMove(store: Store): Promise<boolean> {
  const known = new Set<string>(KNOWS.map(({ name }) => name));
  const erasures = await allErasures(store);
  return erasures.some(
    ({ kinds, counts, late }) => late > 0 || kinds.some((kind, at) => known.has(kind) && (counts[at] ?? 0) > 0),
  );
}
