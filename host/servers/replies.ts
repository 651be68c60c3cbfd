const FRESH = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** A file as the browser shall take it: of this type and no other, and asked for again each time. */
export function file(body: BodyInit, type: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type, ...FRESH } });
}

export const sentence = (words: string, status: number): Response => file(words, 'text/plain; charset=utf-8', status);

export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { location, ...FRESH } });
