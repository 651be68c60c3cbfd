/**
 * Where this machine answers for an address outside it: origin of the address, such as `https://desk.openbook.example`, to
 * origin of a server here. Forge lets an app speak https to declared addresses only; so the app keeps such an address here
 * too, and learns nothing of the host. What is not in the list goes out.
 */
export type Network = ReadonlyMap<string, string>;

/** The request's first argument as it has to be to reach the server that answers for it. */
export function reachable(network: Network, input: RequestInfo | URL): RequestInfo | URL {
  const url = new URL(input instanceof Request ? input.url : input);
  const origin = network.get(url.origin);
  if (origin === undefined) return input;
  const address = origin + url.pathname + url.search;
  return input instanceof Request ? new Request(address, input) : address;
}
