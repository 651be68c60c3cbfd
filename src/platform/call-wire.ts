import { AppError } from '../app-error';
import type { Body, Call } from '../inventory/delivery';
import { fillTemplate, fillText, type Values } from '../inventory/fill-template';
import type { Transfer } from '../inventory/record-kind';

/** An id is one word, so that no text slips out as an id. */
const ONE_WORD = /^[\w:.-]{1,200}$/;

/** A request, but for the address before the path and the header that signs it. */
export type Wire = {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | ArrayBuffer;
};

/**
 * A declared call, filled from a checked value, variables and ids.
 * @throws AppError UNDECLARED_DATA for a call, a name or an id that is not declared, or a place in the path without a value.
 */
export async function wireOf(input: {
  readonly transfer: Transfer;
  readonly delivery: {
    readonly calls: Readonly<Record<string, Call>>;
    readonly ids: readonly string[];
    readonly variables: readonly string[];
  };
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly ids: Readonly<Record<string, string | undefined>>;
  readonly variables: Readonly<Record<string, string>>;
}): Promise<Wire> {
  const { transfer, delivery, name, value, ids, variables } = input;
  const no = (problem: string) =>
    new AppError('UNDECLARED_DATA', `Nothing was sent: the call "${name}" of "${transfer.name}" ${problem}.`);

  const call = Object.hasOwn(delivery.calls, name) ? delivery.calls[name] : undefined;
  if (call === undefined) throw no('is not declared');
  for (const [id, word] of Object.entries(ids)) {
    if (!delivery.ids.includes(id)) throw no(`has an id "${id}" that is not declared`);
    if (word !== undefined && !ONE_WORD.test(word)) throw no(`has an id "${id}" that is not one word`);
  }
  const values: Values = (asked) => {
    if (Object.hasOwn(transfer.fields, asked)) return value[asked];
    if (delivery.variables.includes(asked)) return variables[asked];
    if (delivery.ids.includes(asked)) return ids[asked];
    throw no(`names "${asked}", which is no field, variable or id of it`);
  };
  const path = fillText(call.path, values, encodeURIComponent);
  if (path === undefined) throw no('needs a value for its path');
  const headers = { Accept: 'application/json', ...call.headers };
  if (call.body === undefined) return { path, method: call.method, headers };
  const encoded = await encodedBody(call.body, values);
  if (encoded === null) throw no('needs a file');
  return { path, method: call.method, headers: { ...headers, 'Content-Type': encoded.type }, body: encoded.body };
}

/** Null for a file without bytes. */
async function encodedBody(body: Body, values: Values) {
  if (body.type === 'json') {
    return { type: 'application/json', body: JSON.stringify(fillTemplate(body.content, values)) };
  }
  const base64 = values(body.base64);
  const [name, mime] = [fillText(body.name, values), fillText(body.mime, values)];
  if (typeof base64 !== 'string' || name === undefined || mime === undefined) return null;
  const form = new FormData();
  form.append(body.part, new Blob([Buffer.from(base64, 'base64')], { type: mime }), name);
  // The fetch of @forge/api is typed for texts and bytes only; a Response writes the form out, and names the boundary.
  const written = new Response(form);
  return { type: written.headers.get('content-type') ?? '', body: await written.arrayBuffer() };
}
