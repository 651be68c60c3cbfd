import { AppError } from '../app-error';
import type { Definition, DefinitionContent } from '../contract';
import { instantOf } from '../platform/clock';
import type { NewId } from '../platform/ids';
import { checkContent, MOST_DEFINITIONS } from './definition-rules';
import { definitionStore, fromStored, toStored } from './definition-store';
import type { DefinitionEdge } from './write-definition';

/** Saves a new definition of the reader's own. @throws AppError BAD_INPUT, also where there are too many already */
export async function createDefinition(
  { store, clock, newId, reader }: DefinitionEdge & { readonly newId: NewId },
  content: DefinitionContent,
): Promise<Definition> {
  checkContent(content);
  const definitions = definitionStore(store);
  const there = await definitions.all();
  const own = there.filter(({ ownerAccountId }) => ownerAccountId === reader).length;
  if (own >= MOST_DEFINITIONS.ofOnePerson)
    throw tooMany(`You have saved ${own} exports, and at most ${MOST_DEFINITIONS.ofOnePerson} fit.`);
  if (there.length >= MOST_DEFINITIONS.ofTheSite)
    throw tooMany(`This site has ${there.length} saved exports, and at most ${MOST_DEFINITIONS.ofTheSite} fit.`);
  const now = instantOf(clock);
  const stored = {
    ...toStored(content),
    definitionId: newId(),
    version: 1,
    ownerAccountId: reader,
    createdAt: now,
    updatedAt: now,
  };
  await definitions.create(stored);
  return fromStored(stored, reader);
}

const tooMany = (problem: string) =>
  new AppError('BAD_INPUT', `${problem} Delete one that nobody needs, then save again.`);
