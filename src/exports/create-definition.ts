import { AppError } from '../app-error';
import type { Definition, DefinitionContent } from '../contract';
import { exportDefinition } from '../inventory/kinds/export-definition';
import { instantOf } from '../platform/clock';
import type { NewId } from '../platform/ids';
import type { Store } from '../platform/store';
import { storedPages } from '../platform/stored-pages';
import { checkContent, isMoved, MOST_DEFINITIONS } from './definition-rules';
import { definitionStore, fromStored, toStored } from './definition-store';
import type { DefinitionEdge } from './write-definition';

/** Saves a new definition of the reader's own. @throws AppError BAD_INPUT, also where there are too many already */
export async function createDefinition(
  { store, clock, newId, reader }: DefinitionEdge & { readonly newId: NewId },
  content: DefinitionContent,
): Promise<Definition> {
  checkContent(content);
  const definitions = definitionStore(store);
  const saved = await savedHere(store, reader);
  if (saved.own >= MOST_DEFINITIONS.ofOnePerson)
    throw tooMany(`You have saved ${saved.own} exports, and at most ${MOST_DEFINITIONS.ofOnePerson} fit.`);
  if (saved.all >= MOST_DEFINITIONS.ofTheSite)
    throw tooMany(`This site has ${saved.all} saved exports, and at most ${MOST_DEFINITIONS.ofTheSite} fit.`);
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

/** How many there are, without those that came along from Connect: who had many there can save new ones all the same. */
async function savedHere(store: Store, reader: string): Promise<{ readonly all: number; readonly own: number }> {
  let [all, own] = [0, 0];
  for await (const page of storedPages(store, exportDefinition)) {
    const here = page.filter(({ id }) => !isMoved(id));
    all += here.length;
    own += here.filter(({ value }) => value.ownerAccountId === reader).length;
  }
  return { all, own };
}

const tooMany = (problem: string) =>
  new AppError('BAD_INPUT', `${problem} Delete one that nobody needs, then save again.`);
