import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import type { Api, ErrorFlush } from '../contract';
import { errorGroupsOf } from '../errors/error-groups-of';
import { keepFlushedErrors } from '../errors/keep-error-reports';
import { groupsOf, knownErrors } from '../errors/known-errors';
import { browserFamilies, systemFamilies } from '../inventory/kinds/error-families';
import { errorGroups } from '../inventory/kinds/error-groups';
import { errorSending } from '../inventory/kinds/error-sending';
import { parseInput } from '../parse-input';
import { appVersion } from '../platform/app-context';
import { systemClock as clock } from '../platform/clock';
import { randomId } from '../platform/ids';
import { log } from '../platform/log';
import { isConfigured, postBodyOf } from '../platform/send';
import { listSendings } from '../platform/send-day';
import { store } from '../platform/store';
import { findSwitch, noteErrorsShown } from '../privacy/switches';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** Long enough for anything that a page's own limits let through. */
const text = (characters: number) => v.pipe(v.string(), v.maxLength(characters));

const flushSchema: v.GenericSchema<ErrorFlush> = v.object({
  trackingId: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/)),
  part: v.pipe(wholeNumber, v.maxValue(1_000)),
  browserFamily: v.picklist(browserFamilies),
  browserMajor: v.exactOptional(v.pipe(wholeNumber, v.maxValue(9_999))),
  systemFamily: v.picklist(systemFamilies),
  errors: v.pipe(
    v.array(
      v.object({
        name: text(61),
        message: text(300),
        frames: v.pipe(v.array(text(200)), v.maxLength(20)),
        count: v.pipe(wholeNumber, v.maxValue(10_000)),
      }),
    ),
    v.minLength(1),
    v.maxLength(20),
  ),
});

export const errorResolvers: Pick<Handlers<Api>, 'keepErrors' | 'showErrors'> = {
  keepErrors: ({ payload }) =>
    reply(async () => {
      const flush = parseInput(flushSchema, payload, 'The errors of the page');
      const kept = await keepFlushedErrors({ store, clock, appVersion: appVersion() }, flush);
      if (kept < flush.errors.length) log({ level: 'warn', event: 'error-reports-full' });
      return { kept };
    }),
  showErrors: () =>
    reply(async () => {
      await requireJiraAdmin();
      const [{ rows, cut }, sendNumbers, days] = await Promise.all([
        knownErrors({ store, clock }),
        findSwitch(store, 'sendNumbers'),
        listSendings(store, errorSending),
      ]);
      const newest = rows
        .map(({ day }) => day)
        .sort()
        .at(-1);
      const next =
        newest === undefined
          ? null
          : errorGroupsOf(
              newest,
              rows.filter(({ day }) => day === newest),
              randomId(),
            );
      if (next !== null) await noteErrorsShown({ store, clock });
      return {
        groups: groupsOf(rows),
        cut,
        sendNumbers,
        sending: {
          configured: isConfigured(errorGroups),
          days,
          ...(next === null ? {} : { next: postBodyOf(errorGroups, next) }),
        },
      };
    }),
};
