import { aReportWorld } from '../support/report-world';
import { expect, test } from '@jest/globals';
import { TEST_ACCOUNTS } from '../../host/accounts/accounts';
import type { DefinitionContent } from '../../src/contract';
import { aDefinition } from '../support/definition';

const { createDefinition } = await import('../../src/exports/create-definition');
const { randomId: newId } = await import('../../src/platform/ids');

const { active, closed } = TEST_ACCOUNTS;
const MENTIONED = '557058:0e7ac1f0-22b1-4a55-9e4c-8a2f4a1a0001';

async function aWorldWith(...saved: readonly (readonly [owner: string, content: Partial<DefinitionContent>])[]) {
  const world = await aReportWorld();
  const ids: string[] = [];
  for (const [reader, content] of saved) {
    const edge = { store: world.store, clock: { now: world.now }, newId, reader };
    ids.push((await world.run(() => createDefinition(edge, aDefinition(content)))).definitionId);
  }
  const valueOf = (at: number) => world.records().find(({ key }) => key === `export-definition:${ids[at]}`)?.value;
  return { world, valueOf };
}

test('every account id that is kept is reported within a week', async () => {
  const { world } = await aWorldWith(['557058:owner', {}], [active, { jql: `assignee = ${MENTIONED}` }]);
  const told = () => [...new Set(world.platform.accounts.reported().map(({ accountId }) => accountId))].sort();
  expect(told()).toEqual([]);
  for (let day = 0; day < 7; day += 1) {
    await world.job();
    world.passes(86_400);
  }
  expect(told()).toEqual([active, MENTIONED, '557058:owner'].sort());
  const before = world.platform.accounts.reported().length;
  await world.job();
  expect(world.platform.accounts.reported().length).toBe(before + 3);
  await world.close();
});

test('what a closed account kept to itself is erased, and its id is taken out of the rest', async () => {
  const { world, valueOf } = await aWorldWith(
    [closed, { sharing: 'private' }],
    [closed, { sharing: 'site' }],
    [active, { jql: `assignee = ${closed}` }],
  );
  await world.job();
  expect(valueOf(0)).toBeUndefined();
  expect(valueOf(1)).toMatchObject({ sharing: 'site', jql: 'project = OBK' });
  expect(valueOf(1)).not.toHaveProperty('ownerAccountId');
  expect(valueOf(2)).toMatchObject({ ownerAccountId: active, mentionedAccountIds: [] });
  expect(JSON.stringify(world.records())).not.toContain(closed);
  await world.close();
});
