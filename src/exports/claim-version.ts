import { exportDefinitionEdit } from '../inventory/kinds/export-definition-edit';
import { instantOf, type Clock } from '../platform/clock';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';

/** A claim so old that whoever made it is gone: a resolver ends after 25 s (Forge, limits-invocation). */
const DEAD_AFTER_MS = 60_000;
/** How often one version may be claimed and never written before we give up; each takes a minute. */
const MOST_CLAIMS = 5;

/** The right to write one version; `release` gives it back where nothing was written. */
export type Claim = { readonly release: () => Promise<void> };

/**
 * Claims the right to write one version of a definition. Plain keys have no compare-and-set, but a key that exists already
 * can be refused: of several who claim the same version one wins. A dead claim is passed over by claiming the next number;
 * what it was made for may have been written, so whoever wins reads the definition again before they write.
 * Null where somebody else is writing that version, or has just written it.
 */
export async function claimVersion(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  definitionId: string,
  version: number,
): Promise<Claim | null> {
  for (let number = 1; number <= MOST_CLAIMS; number += 1) {
    const id = `${definitionId}.${version}.${number}`;
    if (await isCreated(store.create(exportDefinitionEdit, id, { definitionId, version, claimedAt: instantOf(clock) })))
      return { release: () => store.remove(exportDefinitionEdit, id) };
    const claim = await store.find(exportDefinitionEdit, id);
    if (claim !== null && clock.now() - Date.parse(claim.claimedAt) < DEAD_AFTER_MS) return null;
  }
  return null;
}
