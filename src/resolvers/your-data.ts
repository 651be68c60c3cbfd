import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { AppError } from '../app-error';
import type { Api, ErasureScope, YourDataApi } from '../contract';
import type { DataCategory } from '../inventory/record-kind';
import { parseInput } from '../parse-input';
import { systemClock as clock } from '../platform/clock';
import { randomId as newId } from '../platform/ids';
import { isConfigured } from '../platform/send';
import { store } from '../platform/store';
import { STORE_LIMITS } from '../platform/store-limits';
import { trustCentreAddress } from '../platform/trust-centre-address';
import { countRecords } from '../privacy/counting/count-records';
import { allErasures, shownErasure } from '../privacy/erasure/erasure-store';
import { planErasure } from '../privacy/erasure/plan-erasure';
import { startErasure } from '../privacy/erasure/start-erasure';
import { keptRecords } from '../privacy/kept-records';
import { acknowledgePolicy } from '../privacy/policy-header';
import { CLAUSES } from '../privacy/policy-links';
import { previewRestore, restoreRecords } from '../privacy/restore/restore-records';
import { yourData } from '../privacy/your-data';
import { askToEraseTickets, listTickets } from '../reports/tickets';
import { queueErasure } from './erasures';
import { mayMove } from './move';
import { queueErrands } from './report-ports';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';
import { supportContact } from './support-contact';

const text = (characters: number) => v.pipe(v.string(), v.maxLength(characters));
const cursor = v.exactOptional(text(2_000));
const kind = text(60);
/** The keys of storage hold no more than that. */
const recordId = v.pipe(v.string(), v.minLength(1), v.maxLength(STORE_LIMITS.keyCharacters));

const countSchema = v.object({ progress: v.exactOptional(text(4_000)) });
const listSchema = v.object({
  kind,
  cursor,
  limit: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(STORE_LIMITS.pageRecords))),
});
const acknowledgeSchema = v.object({ version: text(20) });
const restoreSchema = v.object({
  kind,
  rows: v.pipe(
    v.array(
      v.object({
        id: recordId,
        value: v.record(v.string(), v.unknown()),
        expiresAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
      }),
    ),
    v.maxLength(100),
  ),
});
const scope: v.GenericSchema<ErasureScope> = v.variant('of', [
  v.object({ of: v.literal('all') }),
  v.object({ of: v.literal('category'), category: v.picklist(Object.keys(CLAUSES) as DataCategory[]) }),
  v.object({ of: v.literal('kind'), kind }),
  v.object({ of: v.literal('record'), kind, id: recordId }),
]);
const planSchema = v.object({ scope });
const eraseSchema = v.object({ scope, siteName: text(300) });
const ticketsSchema = v.object({ cursor });
const askSchema = v.object({
  reportIds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))), v.minLength(1), v.maxLength(25)),
});

/** What is kept about the site: seen, taken out, put back and erased by its Jira admins. */
export const yourDataResolvers: Pick<Handlers<Api>, keyof YourDataApi> = {
  getYourData: ({ context }) =>
    forAdmins(() =>
      yourData(
        { store, clock, trustCentre: trustCentreAddress(), isConfigured },
        { siteName: siteNameIn(context), support: supportContact() },
      ),
    ),
  countRecords: ({ payload }) =>
    forAdmins(() => countRecords({ store, clock }, parseInput(countSchema, payload, 'The request to count').progress)),
  listRecords: ({ payload }) =>
    forAdmins(() => keptRecords({ store, clock }, parseInput(listSchema, payload, 'The request for records'))),
  acknowledgePolicy: ({ payload }) =>
    forAdmins(() =>
      acknowledgePolicy({ store, clock }, parseInput(acknowledgeSchema, payload, 'The acknowledgement').version),
    ),
  previewRestore: ({ payload }) =>
    forAdmins(async () => ({
      verdicts: await previewRestore({ store, clock }, parseInput(restoreSchema, payload, 'What is to be put back')),
    })),
  restoreRecords: ({ payload }) =>
    forAdmins(async () => ({
      verdicts: await restoreRecords({ store, clock }, parseInput(restoreSchema, payload, 'What is to be put back')),
    })),
  planErasure: ({ payload }) =>
    forAdmins(() =>
      planErasure({ store, clock, mayMove }, parseInput(planSchema, payload, 'What is to be erased').scope),
    ),
  startErasure: ({ payload, context }) =>
    forAdmins(() => {
      const request = parseInput(eraseSchema, payload, 'What is to be erased');
      const ports = { store, clock, newId, queue: queueErasure, mayMove, siteName: siteNameIn(context) };
      return startErasure(ports, request.scope, request.siteName);
    }),
  listErasures: () => forAdmins(async () => ({ erasures: (await allErasures(store)).map(shownErasure) })),
  listTickets: ({ payload }) =>
    forAdmins(() => listTickets(store, parseInput(ticketsSchema, payload, 'The request for tickets').cursor)),
  askToEraseTickets: ({ payload }) =>
    forAdmins(async () => {
      const { reportIds } = parseInput(askSchema, payload, 'The tickets to erase');
      const ports = { store, clock, queue: (id: string) => queueErrands([id]) };
      return { asked: await askToEraseTickets(ports, reportIds) };
    }),
};

const forAdmins = <T>(useCase: () => Promise<T>) =>
  reply(async () => {
    await requireJiraAdmin();
    return useCase();
  });

/** The host of the site's address, as the platform gives it to the function. @throws AppError UNEXPECTED where it gives none. */
function siteNameIn({ siteUrl }: { readonly siteUrl?: unknown }): string {
  if (typeof siteUrl === 'string' && URL.canParse(siteUrl)) return new URL(siteUrl).hostname;
  throw new AppError('UNEXPECTED', 'Jira did not say which site this is. Open the page again.');
}
