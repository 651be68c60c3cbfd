import { toJsonSchema } from '@valibot/to-json-schema';
import { FACT_SCHEMAS } from '../facts/facts';
import { DOCUMENTS } from '../versions/policy-version';
import { TRUST_JSON_FORMAT } from './trust-json';

export const TRUST_SCHEMA_PATH = '/trust.schema.json';

const text = { type: 'string' } as const;
const address = { type: 'string', format: 'uri' } as const;
const day = { type: 'string', format: 'date' } as const;
const list = (items: object) => ({ type: 'array', items }) as const;

/** An object whose named fields are all there; others may come with time, and readers have to bear them. */
const record = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** JSON Schema (draft 7) of `/trust.json`. The part about facts is made from the schemas that check them at build time. */
export function trustSchema(siteUrl: string) {
  const kind = record({
    name: text,
    title: text,
    category: text,
    purpose: text,
    legalBasis: text,
    place: text,
    retention: { oneOf: [record({ days: { type: 'integer' } }), record({ until: text })] },
    fields: {
      type: 'object',
      additionalProperties: record({ type: text, meaning: text, identifies: { enum: ['nobody', 'tenant', 'person'] } }),
    },
  });
  const clause = record({ id: text, title: text, level: { type: 'integer' }, address });
  const version = record({
    label: text,
    state: { enum: ['reconstructed', 'in preparation', 'released'] },
    effective: { oneOf: [{ type: 'null' }, { const: 'not stated' }, day] },
    recorded: day,
    summary: text,
    facts: address,
    documents: list(
      record({ id: { enum: DOCUMENTS }, title: text, page: address, markdown: address, clauses: list(clause) }),
    ),
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: siteUrl + TRUST_SCHEMA_PATH,
    title: 'Openbook trust centre',
    ...record({
      $schema: address,
      format: { const: TRUST_JSON_FORMAT },
      site: address,
      facts: record(factSchemas()),
      inventory: record({
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        recordKinds: list(kind),
        transfers: list({ allOf: [kind, record({ recipient: text, addressVariable: text })] }),
      }),
      versions: list(version),
      feeds: list(record({ id: text, title: text, atom: address, json: address })),
      calendar: address,
    }),
  };
}

function factSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(FACT_SCHEMAS).map(([file, schema]) => {
      // Trimming, and marks of our own, say nothing about the shape of what comes out.
      const { $schema: _, ...body } = toJsonSchema(schema, {
        target: 'draft-07',
        typeMode: 'output',
        ignoreActions: ['trim', 'check'],
      });
      return [file, body];
    }),
  );
}
