/**
 * The web address in a Forge environment variable (`forge variables set`), without a slash at its end. Null where the
 * variable is not set or holds no address that we may use: https only, and http on this machine where `local` is allowed.
 * Read at each call, because Forge gives a function its variables with the invocation.
 */
export function addressIn(variable: string, { local = false }: { readonly local?: boolean } = {}): string | null {
  const text = process.env[variable] ?? '';
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, origin, pathname } = new URL(text);
  const isSafe = protocol === 'https:' || (local && protocol === 'http:' && hostname === 'localhost');
  // No user name, query or fragment: an address that is put before a path has none.
  return isSafe ? origin + pathname.replace(/\/+$/, '') : null;
}
