/** A JSON response as Jira Cloud sends it. */
export function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  // Bytes, because a Response looks through a text for lone surrogates first, which JSON.stringify never leaves.
  return new Response(Buffer.from(JSON.stringify(body)), {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  });
}

/** Jira's error body (`ErrorCollection` of the OpenAPI document). */
export function errorReply(status: number, ...messages: readonly string[]): Response {
  return jsonReply(status, { errorMessages: messages, errors: {} });
}

/** A request that an endpoint refuses; the router turns it into an `errorReply`. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(
    readonly status: number,
    readonly messages: readonly string[],
  ) {
    super(messages.join(' '));
  }
}

export function refuse(status: number, ...messages: readonly string[]): never {
  throw new RequestRefused(status, messages);
}
