import { aSite, startForge } from '../support/forge';
import { expect, test } from '@jest/globals';
import { keepFlush } from '../../src/usage/keep-flush';
import { createStore } from '../../src/platform/store';
import type { UsageRow } from '../../src/contract';

const now = () => Date.parse('2026-11-23T09:00:00.000Z');
const did = (feature: UsageRow['feature']): UsageRow => ({ feature, outcome: 'done', size: 'none', count: 1 });

/** What is kept of a page in which these functions were used one after another. */
async function keptOf(...features: readonly UsageRow['feature'][]) {
  const [forge, site] = [startForge({ now }), aSite()];
  await forge.as(site, () =>
    keepFlush({ store: createStore({ now }), clock: { now } }, { flushId: 'flush-1', rows: features.map(did) }),
  );
  return forge.records(site).map(({ value }) => value);
}

test('the order in which functions were used is not kept', async () => {
  const kept = await keptOf('preview', 'export-csv', 'definition-saved');
  expect(kept).toMatchObject([{ features: ['export-csv', 'preview', 'definition-saved'], counts: [1, 1, 1] }]);
  expect(await keptOf('definition-saved', 'preview', 'export-csv')).toEqual(kept);
});
