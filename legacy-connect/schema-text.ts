import { toJsonSchema } from '@valibot/to-json-schema';
import {
  accountSchema,
  contentsSchema,
  dailyUsageSchema,
  pageSchema,
  savedExportSchema,
} from '../src/connect-bundle/bundle';

const DEFINITIONS = {
  contents: [contentsSchema, 'The answer to POST /openbook-move/v1/contents.'],
  page: [pageSchema, 'The answer to POST /openbook-move/v1/page. Its records are those of one part.'],
  account: [accountSchema, 'The one record of the part "account".'],
  'saved-export': [savedExportSchema, 'A record of the part "saved-exports".'],
  'daily-usage': [dailyUsageSchema, 'A record of the part "daily-usage".'],
} as const;

/** The published format, made from the schemas that read it. */
export function schemaText(): string {
  const definitions = Object.entries(DEFINITIONS).map(([name, [schema, description]]) => {
    const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
    return [name, { description, ...rest }];
  });
  const document = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Openbook: what the old app on Connect hands over, version 1',
    description:
      'Digests are SHA-256, in lower-case hex, of JSON without white space whose names are sorted by code unit: of the list "records" of a page, and of the list "pages" of the contents.',
    oneOf: [{ $ref: '#/definitions/contents' }, { $ref: '#/definitions/page' }],
    definitions: Object.fromEntries(definitions) as Readonly<Record<string, unknown>>,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
