import { AppError } from '../app-error';
import { instantOf, type Clock } from '../platform/clock';
import type { Store } from '../platform/store';
import { accountIdsInJql, withoutAccountId } from './account-ids-in-jql';
import { definitionStore, type StoredDefinition } from './definition-store';
import { writeDefinition } from './write-definition';

/**
 * Takes a closed account out of a definition: one that its owner kept to themselves goes whole; what the site shares stays
 * with the site, without its owner and without the id in its query.
 * @throws AppError CONFLICT where somebody saves it at the same moment; then nothing is changed.
 */
export async function takeOutOfDefinition(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  definitionId: string,
  accountId: string,
): Promise<void> {
  const definitions = definitionStore(store);
  const known = await definitions.find(definitionId);
  if (known === null || !names(known, accountId)) return;
  // As its owner sees it; what has none is shared, so that anybody does.
  const edge = { store, clock, reader: known.ownerAccountId ?? '' };
  const written = await writeDefinition(edge, known, async (current) => {
    if (current.ownerAccountId === accountId && current.sharing === 'private') return definitions.remove(definitionId);
    const version = current.version + 1;
    return definitions.save({ ...without(current, accountId), version, updatedAt: instantOf(clock) });
  });
  if (written.outcome === 'conflict') throw new AppError('CONFLICT', written.message);
}

const names = ({ ownerAccountId, jql, mentionedAccountIds }: StoredDefinition, accountId: string): boolean =>
  ownerAccountId === accountId || mentionedAccountIds.includes(accountId) || accountIdsInJql(jql).includes(accountId);

function without({ ownerAccountId, ...definition }: StoredDefinition, accountId: string): StoredDefinition {
  const jql = withoutAccountId(definition.jql, accountId);
  const owner = ownerAccountId === undefined || ownerAccountId === accountId ? {} : { ownerAccountId };
  return { ...definition, ...owner, jql, mentionedAccountIds: accountIdsInJql(jql) };
}
