import { AppError, type ErrorCode } from '../app-error';
import { claimVersion } from './claim-version';
import type { Clock } from '../platform/clock';
import type { Store } from '../platform/store';
import { definitionStore, isVisible, type StoredDefinition } from './definition-store';

export type DefinitionEdge = {
  readonly store: Store;
  readonly clock: Clock;
  /** The account id of who asks. */
  readonly reader: string;
};

/** `current` is what stands there now, saved by somebody who was quicker. */
export type Written<T> =
  | { readonly outcome: 'written'; readonly value: T }
  | { readonly outcome: 'conflict'; readonly message: string; readonly current: StoredDefinition };

/**
 * Runs `write` where the definition is still the version that its reader saw and nobody else is writing it: of two who write
 * at once one wins, and the other hears of it.
 * @throws AppError NOT_FOUND for what the reader may not see; CONFLICT while somebody else's save is under way
 */
export async function writeDefinition<T>(
  edge: DefinitionEdge,
  { definitionId, version }: { readonly definitionId: string; readonly version: number },
  write: (current: StoredDefinition) => Promise<T>,
): Promise<Written<T>> {
  const before = await visibleDefinition(edge, definitionId);
  if (before.version !== version) return conflict(before);
  const claim = await claimVersion(edge, definitionId, version + 1);
  const current = await visibleDefinition(edge, definitionId);
  if (current.version !== version) return conflict(current);
  if (claim === null) {
    throw new AppError('CONFLICT', 'Somebody is saving this export right now. Wait a minute, then save again.');
  }
  try {
    return { outcome: 'written', value: await write(current) };
  } catch (error) {
    if (error instanceof AppError && NOTHING_WRITTEN.includes(error.code)) await claim.release();
    throw error;
  }
}

/** @throws AppError NOT_FOUND, in the same words for what is not there and for what is not the reader's to see */
export async function visibleDefinition(
  { store, reader }: Pick<DefinitionEdge, 'store' | 'reader'>,
  definitionId: string,
): Promise<StoredDefinition> {
  const found = await definitionStore(store).find(definitionId);
  if (found !== null && isVisible(found, reader)) return found;
  throw new AppError('NOT_FOUND', 'This export is not there any more, or its owner no longer shares it.');
}

/** Refusals that come before anything is written; after any other failure nobody knows, and the claim must grow old. */
const NOTHING_WRITTEN: readonly ErrorCode[] = [
  'BAD_INPUT',
  'NO_PERMISSION',
  'TOO_LARGE',
  'UNDECLARED_DATA',
  'RATE_LIMITED',
];

function conflict(current: StoredDefinition): Extract<Written<never>, { readonly outcome: 'conflict' }> {
  return {
    outcome: 'conflict',
    message: 'This export was changed meanwhile, and your changes are not saved. Compare both, then save yours again.',
    current,
  };
}
