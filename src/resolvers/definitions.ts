import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import type { Api } from '../contract';
import { changeDefinition } from '../exports/change-definition';
import { createDefinition } from '../exports/create-definition';
import { deleteDefinition } from '../exports/delete-definition';
import { DEFINITION_ID } from '../exports/definition-rules';
import { fromStored } from '../exports/definition-store';
import { listDefinitions } from '../exports/list-definitions';
import { visibleDefinition } from '../exports/write-definition';
import { exportDefinition } from '../inventory/kinds/export-definition';
import { parseInput } from '../parse-input';
import { systemClock as clock } from '../platform/clock';
import { randomId as newId } from '../platform/ids';
import { store } from '../platform/store';
import { reply } from './reply';
import { signedInUser } from './signed-in-user';

const { format, dates, formulas, zone, richText, sharing } = exportDefinition.fields;

/** Shapes only: how long and how many is a rule of the feature, which says it in words. */
const contentSchema = v.object({
  name: v.string(),
  jql: v.string(),
  columns: v.array(v.object({ id: v.string(), header: v.string() })),
  format: v.picklist(format.of),
  settings: v.object({
    csv: v.object({
      delimiter: v.picklist([',', ';', '\t']),
      decimal: v.picklist(['.', ',']),
      dates: v.picklist(dates.of),
      bom: v.boolean(),
      formulas: v.picklist(formulas.of),
    }),
    zone: v.picklist(zone.of),
    richText: v.picklist(richText.of),
  }),
  sharing: v.picklist(sharing.of),
});

const definitionId = v.pipe(v.string(), v.regex(DEFINITION_ID));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const listSchema = v.object({ cursor: v.exactOptional(v.pipe(v.string(), v.maxLength(2_000))) });
const whichSchema = v.object({ definitionId });
const deleteSchema = v.object({ definitionId, version });
const changeSchema = v.object({ definitionId, version, changes: v.partial(contentSchema) });

/** Saved definitions, always as the user of the invocation, whom the platform names and not the page. */
export const definitionResolvers: Pick<
  Handlers<Api>,
  'listDefinitions' | 'getDefinition' | 'createDefinition' | 'changeDefinition' | 'deleteDefinition'
> = {
  listDefinitions: ({ payload, context }) =>
    reply(async () =>
      listDefinitions(
        store,
        signedInUser(context),
        parseInput(listSchema, payload ?? {}, 'The request for export definitions').cursor,
      ),
    ),
  getDefinition: ({ payload, context }) =>
    reply(async () => {
      const reader = signedInUser(context);
      const which = parseInput(whichSchema, payload, 'The request for an export definition');
      return fromStored(await visibleDefinition({ store, reader }, which.definitionId), reader);
    }),
  createDefinition: ({ payload, context }) =>
    reply(async () =>
      createDefinition(
        { store, clock, newId, reader: signedInUser(context) },
        parseInput(contentSchema, payload, 'The export definition'),
      ),
    ),
  changeDefinition: ({ payload, context }) =>
    reply(async () =>
      changeDefinition(
        { store, clock, reader: signedInUser(context) },
        parseInput(changeSchema, payload, 'The change of an export definition'),
      ),
    ),
  deleteDefinition: ({ payload, context }) =>
    reply(async () =>
      deleteDefinition(
        { store, clock, reader: signedInUser(context) },
        parseInput(deleteSchema, payload, 'The request to delete an export definition'),
      ),
    ),
};
