import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import type { Api, Switches } from '../contract';
import { dailyNumbers } from '../inventory/kinds/daily-numbers';
import { privacySwitch } from '../inventory/kinds/privacy-switch';
import { usageSending } from '../inventory/kinds/usage-sending';
import { parseInput } from '../parse-input';
import { appVersion } from '../platform/app-context';
import { systemClock as clock } from '../platform/clock';
import { randomId } from '../platform/ids';
import { isJiraAdmin } from '../platform/jira';
import { isConfigured, postBodyOf } from '../platform/send';
import { listSendings } from '../platform/send-day';
import { store } from '../platform/store';
import { changeSwitches, findSwitches, noteNumbersShown } from '../privacy/switches';
import { nextNumbers } from '../usage/next-numbers';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

const changesSchema: v.GenericSchema<Partial<Switches>> = v.object({
  countUsage: v.exactOptional(v.boolean()),
  sendNumbers: v.exactOptional(v.boolean()),
  sendReports: v.exactOptional(v.boolean()),
  reporters: v.exactOptional(v.picklist(privacySwitch.fields.reporters.of)),
  moveFromConnect: v.exactOptional(v.boolean()),
});

/** What the site's admins decide about counting and sending, and what leaves the site. */
export const switchResolvers: Pick<Handlers<Api>, 'getSwitches' | 'showSwitches' | 'changeSwitches' | 'showSending'> = {
  getSwitches: () =>
    reply(async () => {
      const { countUsage, sendReports, reporters } = await findSwitches(store);
      return { countUsage, sendReports, mayReport: reporters === 'everyone' || (await isJiraAdmin()) };
    }),
  showSwitches: () =>
    reply(async () => {
      await requireJiraAdmin();
      return findSwitches(store);
    }),
  changeSwitches: ({ payload }) =>
    reply(async () => {
      await requireJiraAdmin();
      return changeSwitches({ store, clock }, parseInput(changesSchema, payload, 'The switches'));
    }),
  showSending: () =>
    reply(async () => {
      await requireJiraAdmin();
      const [switches, next, days] = await Promise.all([
        findSwitches(store),
        nextNumbers({ store, clock, newId: randomId, appVersion: appVersion() }),
        listSendings(store, usageSending),
      ]);
      if (next !== null) await noteNumbersShown({ store, clock });
      return {
        switches,
        sending: {
          configured: isConfigured(dailyNumbers),
          days,
          ...(next === null ? {} : { next: postBodyOf(dailyNumbers, next) }),
        },
      };
    }),
};
