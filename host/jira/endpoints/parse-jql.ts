import { JqlError } from '../jql/jql-error';
import { parseJql } from '../jql/parse';
import { problemsOf } from '../jql/run-query';
import { structureOf } from '../jql/structure';
import { jsonReply, refuse } from '../reply';
import { bodyWith, refusePayload, stringList, type Endpoint, type SiteContext } from './endpoint';

const validations = ['strict', 'warn', 'none'] as const;
type Validation = (typeof validations)[number];

/**
 * `POST /rest/api/3/jql/parse?validation=strict|warn|none`: one result per query, in order. `strict` gives errors and
 * no structure for a query with a mistake, `warn` both, `none` only looks at the grammar.
 */
export const parseJqlQueries: Endpoint = (request, context) => {
  const asked = request.url.searchParams.get('validation') ?? 'strict';
  const validation = validations.find((one) => one === asked);
  if (validation === undefined)
    return refuse(400, `The value '${asked}' for the parameter 'validation' is not one of ${validations.join(', ')}.`);
  const queries = stringList(bodyWith(request, ['queries']), 'queries');
  if (queries.length === 0) return refusePayload();
  return jsonReply(200, { queries: queries.map((query) => parseOne(query, validation, context)) });
};

function parseOne(
  text: string,
  validation: Validation,
  { index, viewer, now }: SiteContext,
): Readonly<Record<string, unknown>> {
  try {
    const query = parseJql(text);
    const problems = validation === 'none' ? [] : problemsOf(query, { index, viewer, now });
    if (problems.length === 0) return { query: text, structure: structureOf(query) };
    const errors = [...new Set(problems)];
    return validation === 'strict' ? { query: text, errors } : { query: text, structure: structureOf(query), errors };
  } catch (error) {
    if (error instanceof JqlError) return { query: text, errors: [error.message] };
    throw error;
  }
}
