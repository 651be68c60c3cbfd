import type { DeskRecords } from '../desk-records';
import { refuse } from '../desk-reply';
import type { Shaping } from '../desk-shapes';
import type { DeskFaults } from '../desk-faults';
import type { Ticket } from '../ticket';

/** A file between its upload and the request that takes it. */
export type TemporaryFile = { readonly fileName: string; readonly mimeType: string; readonly bytes: Uint8Array };

/** What an operation works on. */
export type DeskContext = Shaping & {
  readonly records: DeskRecords;
  readonly temporaryFiles: Map<string, TemporaryFile>;
  readonly faults: DeskFaults;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Of the service account that asks. */
  readonly callerId: string;
};

/** `path` holds the values of the path's placeholders, in their order. */
export type DeskRequest = { readonly url: URL; readonly path: readonly string[]; readonly request: Request };

export type DeskEndpoint = (asked: DeskRequest, desk: DeskContext) => Response | Promise<Response>;

export async function bodyOf({ request }: DeskRequest): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request.json().catch(() => null);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  return refuse(400, 'The request body is not a JSON object.');
}

export function textIn(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : refuse(400, `"${name}" must be a text.`);
}

/** The ticket that the path's first placeholder names. */
export function ticketIn({ path }: DeskRequest, { records }: DeskContext): Ticket {
  const [idOrKey = ''] = path;
  return records.ticket(idOrKey) ?? refuse(404, `The request "${idOrKey}" does not exist.`);
}
