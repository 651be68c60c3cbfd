/** `Retry-After` in milliseconds from `nowMs`: RFC 9110 section 10.2.3 allows seconds or a date. Null where it says nothing. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
