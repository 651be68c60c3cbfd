/** The Forge environment variable (`forge variables set`) with the address of the public trust centre. */
const VARIABLE = 'TRUST_CENTRE_URL';

/**
 * The trust centre's address without a slash at its end, such as `https://trust.example.com`. Null where the variable is not
 * set, or is no web address that readers can trust: https, or http on this machine. Read at each call, because Forge gives a
 * function its variables with the invocation.
 */
export function trustCentreAddress(): string | null {
  const text = process.env[VARIABLE] ?? '';
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, origin, pathname } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  // No user name, query or fragment: an address that is put before a path has none.
  return isSafe ? origin + pathname.replace(/\/+$/, '') : null;
}
