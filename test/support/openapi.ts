import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/**
 * Checks requests and responses against Atlassian's OpenAPI document of Jira Cloud's REST API v3, which is not part of
 * this project: `OPENBOOK_DATA` names the folder that holds `jira-openapi.json`. Where it is unset, callers skip.
 */
const folder = process.env.OPENBOOK_DATA;

export const hasOpenApi = folder !== undefined && folder !== '';

/** For `describe`/`test` with data: says once that it is skipped, and why. */
export function skipLine(what: string): string {
  return `${what}: skipped, because OPENBOOK_DATA does not name the folder with Atlassian's OpenAPI document and the real data.`;
}

/** Where Jira knowingly differs from the saved document, and why; `correct` makes the document say what Jira does. */
export type Deviation = {
  readonly schema: string;
  readonly reason: string;
  readonly correct: (schema: JsonObject) => Json;
};

export const deviations: readonly Deviation[] = [
  {
    schema: 'JqlQueryClause',
    reason:
      'A mistake of the document: it lists variants (anyOf) and forbids every property that is not beside the list.',
    correct: ({ anyOf }) => ({ anyOf: anyOf ?? [] }),
  },
  {
    schema: 'FieldValueClause',
    reason: 'The document spells the operator `!~` as `~=`, which is not JQL.',
    correct: (schema) => JSON.parse(JSON.stringify(schema).replace('"~="', '"!~"')) as Json,
  },
];

type JsonObject = { readonly [key: string]: Json };
type Json = null | boolean | number | string | readonly Json[] | JsonObject;
type Operation = {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Json;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }>
  >;
};
type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};

let loaded: { readonly document: OpenApi; readonly ajv: Ajv } | null = null;
const compiled = new Map<string, ValidateFunction>();

function open(): { readonly document: OpenApi; readonly ajv: Ajv } {
  if (loaded !== null) return loaded;
  if (!hasOpenApi) throw new Error('OPENBOOK_DATA is not set; ask hasOpenApi first.');
  const document = JSON.parse(readFileSync(join(folder!, 'jira-openapi.json'), 'utf8')) as OpenApi;
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  // Jira writes `2026-01-31T10:00:00.000+0000`, offset without a colon, in the document's own examples too.
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/);
  ajv.addFormat('int32', { type: 'number', validate: Number.isInteger });
  ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
  const schemas: Record<string, Json> = { ...document.components.schemas };
  for (const { schema, correct } of deviations) schemas[schema] = correct(schemas[schema] as JsonObject);
  ajv.addSchema(toJsonSchema({ $id: 'jira', components: { schemas } }) as object);
  loaded = { document, ajv };
  return loaded;
}

/** OpenAPI 3.0 differs from JSON schema in `nullable`; references point into the one schema that holds them all. */
function toJsonSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema as { readonly [key: string]: Json }).map(([key, value]): [string, Json] =>
    key === '$ref' && typeof value === 'string' ? [key, value.replace(/^#/, 'jira#')] : [key, toJsonSchema(value)],
  );
  const { nullable, type, ...rest } = Object.fromEntries(entries) as { readonly [key: string]: Json };
  return {
    ...rest,
    ...(type === undefined ? {} : { type: nullable === true && typeof type === 'string' ? [type, 'null'] : type }),
  };
}

/** The operation, with the path as the document writes it: `/rest/api/3/issue/10053/comment` is `…/{issueIdOrKey}/comment`. */
function operationOf(method: string, path: string): { readonly name: string; readonly operation: Operation } {
  const { paths } = open().document;
  const template = path in paths ? path : Object.keys(paths).find((each) => patternOf(each).test(path));
  const operation = template === undefined ? undefined : paths[template]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${method} ${path} is not in the OpenAPI document.`);
  return { name: `${method} ${template}`, operation };
}

const patternOf = (template: string) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);

function problemsWith(name: string, schema: Json, value: unknown): readonly string[] {
  const validate = compiled.get(name) ?? open().ajv.compile(toJsonSchema(schema) as object);
  compiled.set(name, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, message, params }) => {
    const at = instancePath.replaceAll('/', '.');
    const extra =
      keyword === 'additionalProperties' ? String((params as { additionalProperty: string }).additionalProperty) : '';
    return extra === ''
      ? `${at.replace(/^\./, '')} ${message ?? keyword}`
      : `${at.replace(/^\./, '')}.${extra} is not in the document`;
  });
}

/**
 * What is wrong with a response, one sentence each; empty when nothing is. A status that the operation does not name,
 * and a body where the document gives no schema, count: the latter only has to be JSON that Jira's clients can read.
 */
export function checkResponse(method: string, path: string, status: number, body: unknown): readonly string[] {
  const { name, operation } = operationOf(method, path);
  const response = operation.responses[String(status)];
  // 429 and 5xx may come from every operation; the document lists them for a few.
  if (response === undefined) return status === 429 || status >= 500 ? [] : [`status ${status} is not in the document`];
  const schema =
    response.content?.['application/json']?.schema ??
    (status >= 400 ? { $ref: '#/components/schemas/ErrorCollection' } : undefined);
  if (schema === undefined) return [];
  return problemsWith(`${name} ${status}`, schema, body).map(
    (one) => `response${one.startsWith('.') ? one : ` ${one}`}`,
  );
}

/**
 * What is wrong with a request, one sentence each: unknown or missing query parameters, and a body that does not fit.
 */
export function checkRequest(method: string, path: string, query: URLSearchParams, body: unknown): readonly string[] {
  const { name, operation } = operationOf(method, path);
  const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query');
  const unknown = [...new Set(query.keys())].filter((key) => !parameters.some((one) => one.name === key));
  const missing = parameters.filter((one) => one.required === true && !query.has(one.name));
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  return [
    ...unknown.map((key) => `query parameter ${key} is not in the document`),
    ...missing.map((one) => `query parameter ${one.name} is missing`),
    ...parameters.flatMap((one) => query.getAll(one.name).flatMap((value) => parameterProblems(name, one, value))),
    ...(schema === undefined ? [] : problemsWith(`${name} body`, schema, body).map((one) => `body ${one}`)),
  ];
}

function parameterProblems(
  name: string,
  parameter: { readonly name: string; readonly schema: Json },
  text: string,
): readonly string[] {
  const { type } = parameter.schema as { readonly type?: string };
  if (type === 'array') return [];
  const value = type === 'integer' ? Number(text) : type === 'boolean' ? text === 'true' : text;
  return problemsWith(`${name} ?${parameter.name}`, parameter.schema, value).map(
    (one) => `query parameter ${parameter.name} ${one}`,
  );
}
