import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { ERROR_CODES } from '../app-error';
import type { Api } from '../contract';
import { finishRun } from '../exports/finish-run';
import { listRuns } from '../exports/list-runs';
import { runHistory } from '../exports/run-history';
import { startRun } from '../exports/start-run';
import { exportRun } from '../inventory/kinds/export-run';
import { parseInput } from '../parse-input';
import { appVersion } from '../platform/app-context';
import { systemClock as clock } from '../platform/clock';
import { randomId as newId } from '../platform/ids';
import { store } from '../platform/store';
import { requireLicence } from '../tenant/licence';
import { currentLicence } from './licence';
import { reply } from './reply';

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const runId = v.pipe(v.string(), v.regex(/^[0-9a-f-]{14,40}$/));

const startSchema = v.object({
  format: v.picklist(exportRun.fields.format.of),
  columns: v.pipe(wholeNumber, v.minValue(1)),
});

const finishSchema = v.object({
  runId,
  outcome: v.picklist(['completed', 'cancelled', 'failed']),
  rows: wholeNumber,
  bytes: wholeNumber,
  vanished: wholeNumber,
  unreadable: wholeNumber,
  changed: wholeNumber,
  notes: wholeNumber,
  sha256: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  failure: v.exactOptional(v.picklist(ERROR_CODES)),
});

const listSchema = v.object({ cursor: v.exactOptional(v.pipe(v.string(), v.maxLength(2000))) });

/** The functions for exports start, finish and list runs; none of them carries issue content. */
export const exportResolvers: Pick<Handlers<Api>, 'startRun' | 'finishRun' | 'listRuns' | 'getRunHistory'> = {
  startRun: ({ payload }) =>
    reply(async () => {
      const request = parseInput(startSchema, payload, 'The export');
      requireLicence(currentLicence());
      return startRun({ store, clock, newId, appVersion: appVersion() }, request);
    }),
  finishRun: ({ payload }) =>
    reply(async () => finishRun({ store, clock }, parseInput(finishSchema, payload, 'The result of the export'))),
  listRuns: ({ payload }) =>
    reply(async () => listRuns(store, parseInput(listSchema, payload, 'The request for runs').cursor)),
  getRunHistory: () => reply(async () => runHistory({ store, clock })),
};
