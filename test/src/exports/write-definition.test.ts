import { aDefinition } from '../../support/definition';
import { aSite, startForge } from '../../support/forge';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../../../src/app-error';
import { changeDefinition } from '../../../src/exports/change-definition';
import { createDefinition } from '../../../src/exports/create-definition';
import { definitionStore } from '../../../src/exports/definition-store';
import { deleteDefinition } from '../../../src/exports/delete-definition';
import type { DefinitionEdge } from '../../../src/exports/write-definition';
import { createStore, type Store } from '../../../src/platform/store';

const START = Date.parse('2026-11-24T09:00:00.000Z');
const site = aSite();

const content = aDefinition({ name: 'Shared', sharing: 'site' });

/** A site with one shared definition, and the clock in the test's hand. */
async function aSharedDefinition() {
  let now = START;
  const clock = { now: () => now };
  const forge = startForge({ now: clock.now });
  const store = createStore(clock);
  const edge = (changes: Partial<DefinitionEdge> = {}): DefinitionEdge => ({
    store,
    clock,
    reader: 'jane',
    ...changes,
  });
  const { definitionId } = await forge.as(site, () =>
    createDefinition({ ...edge(), newId: () => 'aaaaaaaa-0000-4000-8000-000000000001' }, content),
  );
  return {
    forge,
    store,
    edge,
    definitionId,
    wait: (ms: number) => (now += ms),
    stored: () => forge.as(site, () => definitionStore(store).find(definitionId)),
  };
}

/** The store, every call of which waits until the scheduler lets it go on. */
function scheduled(store: Store, scheduler: fc.Scheduler): Store {
  const turn = () => scheduler.schedule(Promise.resolve());
  return {
    ...store,
    find: (kind, id) => turn().then(() => store.find(kind, id)),
    create: (kind, id, value) => turn().then(() => store.create(kind, id, value)),
    put: (kind, id, value) => turn().then(() => store.put(kind, id, value)),
    remove: (kind, id) => turn().then(() => store.remove(kind, id)),
  };
}

test('of several who save or delete one version at once exactly one wins, however their steps interleave', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('change', 'delete'), { minLength: 2, maxLength: 4 }),
      async (scheduler, actions) => {
        const { forge, store, edge, definitionId, stored } = await aSharedDefinition();
        const slow = edge({ store: scheduled(store, scheduler) });
        const outcomes = await forge.as(site, async () => {
          const all = actions.map(async (action, at) => {
            const which = { definitionId, version: 1 };
            try {
              const done =
                action === 'delete'
                  ? await deleteDefinition(slow, which)
                  : await changeDefinition(slow, { ...which, changes: { name: `Save ${at}` } });
              return done.outcome;
            } catch (error) {
              if (error instanceof AppError) return error.code;
              throw error;
            }
          });
          await scheduler.waitFor(Promise.all(all));
          return Promise.all(all);
        });
        const left = await stored();
        const saves = outcomes.flatMap((outcome, at) => (outcome === 'saved' ? [`Save ${at}`] : []));
        // A delete of what somebody else has deleted already is `deleted` too; a save never follows a delete.
        expect(saves.length).toBeLessThanOrEqual(1);
        expect(left?.name ?? null).toBe(saves[0] ?? null);
        expect(outcomes.filter((outcome) => outcome === 'saved' || outcome === 'deleted').length).toBeGreaterThan(0);
        if (saves.length === 1) expect([left?.version, outcomes.includes('deleted')]).toEqual([2, false]);
      },
    ),
    { numRuns: 150 },
  );
});

describe('a save whose function ended before it wrote', () => {
  /** Storage takes the claim and then never answers the write. */
  const dying = (store: Store): Store => ({
    ...store,
    put: async () => {
      throw new AppError('UNEXPECTED', 'The function ended.');
    },
  });

  test('keeps others out for a minute, and not longer', async () => {
    const { forge, store, edge, definitionId, wait, stored } = await aSharedDefinition();
    const save = (name: string, by: DefinitionEdge) =>
      forge.as(site, () => changeDefinition(by, { definitionId, version: 1, changes: { name } }));
    await expect(save('Lost', edge({ store: dying(store) }))).rejects.toMatchObject({ code: 'UNEXPECTED' });
    await expect(save('Too early', edge())).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Somebody is saving this export right now. Wait a minute, then save again.',
    });
    wait(60_000);
    expect(await save('Second try', edge())).toMatchObject({ outcome: 'saved', definition: { version: 2 } });
    expect((await stored())?.name).toBe('Second try');
  });

  test('that storage refused keeps nobody out', async () => {
    const { forge, store, edge, definitionId } = await aSharedDefinition();
    const throttled: Store = {
      ...store,
      put: async () => {
        throw new AppError('RATE_LIMITED', 'Forge storage is busy for this site. Try again in a minute.');
      },
    };
    const save = (by: DefinitionEdge) =>
      forge.as(site, () => changeDefinition(by, { definitionId, version: 1, changes: { name: 'New' } }));
    await expect(save(edge({ store: throttled }))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await save(edge())).toMatchObject({ outcome: 'saved' });
  });
});
