import { AppError } from '../app-error';
import type { DefinitionContent, SavedDefinition } from '../contract';
import { instantOf } from '../platform/clock';
import { checkContent } from './definition-rules';
import { contentOf, definitionStore, fromStored, isOwn, toStored, type StoredDefinition } from './definition-store';
import { writeDefinition, type DefinitionEdge } from './write-definition';

/**
 * Saves what `changes` names over the version that they were made from. Everybody may edit what the site shares; who sees it
 * is its owner's to say. What lost its owner belongs to whoever saves it next.
 * @throws AppError BAD_INPUT, NOT_FOUND, NO_PERMISSION, CONFLICT while somebody else's save is under way
 */
export async function changeDefinition(
  edge: DefinitionEdge,
  request: {
    readonly definitionId: string;
    readonly version: number;
    readonly changes: Partial<DefinitionContent>;
  },
): Promise<SavedDefinition> {
  const written = await writeDefinition(edge, request, async (current) => {
    const next = changed(current, request.changes, edge);
    await definitionStore(edge.store).save(next);
    return next;
  });
  return written.outcome === 'written'
    ? { outcome: 'saved', definition: fromStored(written.value, edge.reader) }
    : { ...written, current: fromStored(written.current, edge.reader) };
}

function changed(
  current: StoredDefinition,
  changes: Partial<DefinitionContent>,
  { clock, reader }: DefinitionEdge,
): StoredDefinition {
  const content = { ...contentOf(current), ...changes };
  checkContent(content);
  if (content.sharing !== current.sharing && !isOwn(current, reader)) {
    throw new AppError(
      'NO_PERMISSION',
      'Only its owner can say who sees this export. Save a copy of your own instead.',
    );
  }
  const owner = current.ownerAccountId ?? reader;
  const version = current.version + 1;
  return { ...current, ...toStored(content), ownerAccountId: owner, version, updatedAt: instantOf(clock) };
}
