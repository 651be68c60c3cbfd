import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import type { Api, UsageFlush } from '../contract';
import { mostUsageRows, usageFeatures, usageOutcomes, usageSizes } from '../inventory/kinds/usage-features';
import { parseInput } from '../parse-input';
import { systemClock as clock } from '../platform/clock';
import { store } from '../platform/store';
import { findSwitch } from '../privacy/switches';
import { keepFlush } from '../usage/keep-flush';
import { usageByDay } from '../usage/usage-by-day';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

/** Nobody does anything more often between two flushes: a page that claims so is broken, and is not believed. */
const MOST_OF_ONE = 10_000;

const rowSchema = v.object({
  feature: v.picklist(usageFeatures),
  outcome: v.picklist(usageOutcomes),
  size: v.picklist(usageSizes),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_OF_ONE)),
});

const flushSchema: v.GenericSchema<UsageFlush> = v.object({
  flushId: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/)),
  rows: v.pipe(v.array(rowSchema), v.minLength(1), v.maxLength(mostUsageRows)),
});

export const usageResolvers: Pick<Handlers<Api>, 'keepUsage' | 'getUsage'> = {
  keepUsage: ({ payload }) =>
    reply(async () => {
      const flush = parseInput(flushSchema, payload, 'The usage');
      const counting = await findSwitch(store, 'countUsage');
      if (counting) await keepFlush({ store, clock }, flush);
      return { counting };
    }),
  getUsage: () =>
    reply(async () => {
      await requireJiraAdmin();
      return usageByDay({ store, clock });
    }),
};
