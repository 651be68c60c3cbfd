import type { ConnectPast } from '../../connect-past';
import type { IssueIndex } from '../issue-index';
import { refuse } from '../reply';
import { isRecord, type JsonRecord } from '../value-shape';
import type { Viewer } from '../visibility';

export type SiteContext = {
  readonly index: IssueIndex;
  readonly viewer: Viewer;
  readonly baseUrl: string;
  /** Milliseconds since 1970, as of this request. */
  readonly now: number;
  readonly bulkFetchLimit: 100 | 1000;
  readonly connectPast: ConnectPast | undefined;
};

/** A request, read once: `body` is null unless the method is POST. */
export type ApiRequest = { readonly url: URL; readonly body: JsonRecord | null };

export type Endpoint = (request: ApiRequest, context: SiteContext) => Response;

/** Jira's answer to a body that it cannot map to the operation's bean. */
export function refusePayload(): never {
  return refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
}

/** The body, holding only properties that the operation knows, as Jira requires. */
export function bodyWith(request: ApiRequest, known: readonly string[]): JsonRecord {
  const { body } = request;
  if (body === null || Object.keys(body).some((key) => !known.includes(key))) return refusePayload();
  return body;
}

export function optionalString(body: JsonRecord, key: string): string | undefined {
  const value = body[key] ?? undefined;
  return value === undefined || typeof value === 'string' ? value : refusePayload();
}

export function optionalInteger(body: JsonRecord, key: string): number | undefined {
  const value = body[key] ?? undefined;
  return value === undefined || (typeof value === 'number' && Number.isInteger(value)) ? value : refusePayload();
}

export function stringList(body: JsonRecord, key: string): readonly string[] {
  const value = body[key] ?? [];
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : refusePayload();
}

/** A query parameter that takes commas and may be repeated. */
export function queryList(url: URL, key: string): readonly string[] {
  return url.searchParams
    .getAll(key)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

export function queryInteger(url: URL, key: string): number | undefined {
  const value = url.searchParams.get(key);
  if (value === null || value === '') return undefined;
  return /^-?\d{1,15}$/.test(value)
    ? Number(value)
    : refuse(400, `The value '${value}' for the parameter '${key}' is not a number.`);
}

export async function readJsonBody(request: Request): Promise<JsonRecord> {
  try {
    const body: unknown = JSON.parse(await request.text());
    if (isRecord(body)) return body;
  } catch {
    // Falls through: not JSON is refused like JSON of the wrong shape.
  }
  return refusePayload();
}
