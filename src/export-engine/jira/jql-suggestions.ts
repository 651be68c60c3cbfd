import { systemClock } from '../clock';
import type { RequestJira } from '../request-jira';
import { connectJira } from './connection';
import { asArray, asRecord, asText } from './json';
import { unexpectedShape } from './unexpected-shape';

/** What can stand in a query on this site. `jql` is how it is written there, quoted where it has to be. */
export type JqlVocabulary = {
  readonly fields: readonly JqlField[];
  readonly functions: readonly JqlFunction[];
};

export type JqlField = {
  readonly jql: string;
  /** As people read it: `Story Points - cf[10016]`. */
  readonly name: string;
  /** In small letters: `=`, `not in`. */
  readonly operators: readonly string[];
  readonly searchable: boolean;
  readonly orderable: boolean;
  /** Whether Jira suggests values for it. */
  readonly suggests: boolean;
  /** Names of Java types, which only tell which functions fit. */
  readonly types: readonly string[];
};

export type JqlFunction = {
  readonly jql: string;
  /** Whether it stands for several values, and so goes with `in`. */
  readonly isList: boolean;
  readonly types: readonly string[];
};

/** `jql` still has to be quoted where it is more than a word. */
export type JqlValue = { readonly jql: string; readonly name: string };

/**
 * The fields and functions that the user may use (`GET jql/autocompletedata`).
 * Throws AppError: NO_PERMISSION, RATE_LIMITED, JIRA_UNAVAILABLE, NETWORK.
 */
export async function jqlVocabulary(requestJira: RequestJira): Promise<JqlVocabulary> {
  const reply = await connectJira({ requestJira, clock: systemClock })('/rest/api/3/jql/autocompletedata');
  const data = reply.kind === 'json' ? asRecord(reply.body) : undefined;
  if (!data) throw unexpectedShape('what a query can hold');
  return {
    fields: asArray(data['visibleFieldNames']).flatMap(parseField),
    functions: asArray(data['visibleFunctionNames']).flatMap(parseFunction),
  };
}

/**
 * The values of a field that hold `typed`, as Jira ranks them (`GET jql/autocompletedata/suggestions`).
 * Throws AppError, as jqlVocabulary does.
 */
export async function suggestJqlValues(requestJira: RequestJira, field: string, typed: string): Promise<JqlValue[]> {
  const parameters = new URLSearchParams({ fieldName: field, ...(typed !== '' && { fieldValue: typed }) });
  const path = `/rest/api/3/jql/autocompletedata/suggestions?${parameters}`;
  const reply = await connectJira({ requestJira, clock: systemClock })(path);
  // Jira refuses a field that it does not know: then it has no values either.
  return reply.kind === 'json' ? asArray(asRecord(reply.body)?.['results']).flatMap(parseValue) : [];
}

function parseField(value: unknown): JqlField[] {
  const field = asRecord(value);
  const jql = asText(field?.['value']);
  if (!field || !jql) return [];
  return [
    {
      jql,
      name: asText(field['displayName']) ?? jql,
      operators: texts(field['operators']).map((operator) => operator.toLowerCase()),
      searchable: isTrue(field['searchable']),
      orderable: isTrue(field['orderable']),
      suggests: isTrue(field['auto']),
      types: texts(field['types']),
    },
  ];
}

function parseFunction(value: unknown): JqlFunction[] {
  const known = asRecord(value);
  const jql = asText(known?.['value']);
  return known && jql ? [{ jql, isList: isTrue(known['isList']), types: texts(known['types']) }] : [];
}

function parseValue(value: unknown): JqlValue[] {
  const known = asRecord(value);
  const jql = asText(known?.['value']);
  return jql ? [{ jql, name: plainText(asText(known?.['displayName']) ?? jql) }] : [];
}

/** Jira marks what was typed with `<b>` and escapes the rest. */
function plainText(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html
    .replaceAll(/<\/?b>/gi, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Jira writes these as texts: `"true"`. */
function isTrue(value: unknown): boolean {
  return value === 'true' || value === true;
}

function texts(value: unknown): readonly string[] {
  return asArray(value).flatMap((each) => asText(each) ?? []);
}
