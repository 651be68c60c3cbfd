import { AppError } from '../app-error';
import type { DeletedDefinition } from '../contract';
import { definitionStore, fromStored, isOwn } from './definition-store';
import { writeDefinition, type DefinitionEdge } from './write-definition';

/**
 * Deletes a definition of the reader's own, unless somebody changed it since they saw it. Twice is the same as once.
 * @throws AppError NO_PERMISSION for one that somebody else shares, CONFLICT while somebody else's save is under way
 */
export async function deleteDefinition(
  edge: DefinitionEdge,
  request: { readonly definitionId: string; readonly version: number },
): Promise<DeletedDefinition> {
  try {
    const written = await writeDefinition(edge, request, async (current) => {
      if (!isOwn(current, edge.reader)) {
        throw new AppError('NO_PERMISSION', 'Only its owner can delete this export. Ask them to.');
      }
      await definitionStore(edge.store).remove(current.definitionId);
    });
    return written.outcome === 'written'
      ? { outcome: 'deleted' }
      : { ...written, current: fromStored(written.current, edge.reader) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return { outcome: 'deleted' };
    throw error;
  }
}
