import { createDesk, type Desk } from '../../host/desk/desk';
import { createDeskFaults, type DeskFaultSettings } from '../../host/desk/desk-faults';
import { memoryStore } from '../../host/kvs/memory-store';
import { listenLocally } from '../../host/servers/local-server';

export const DESK_ACCOUNT = { email: 'robot@desk.example', token: 'token-1' };

/** A desk in memory, with ids that count, whose clock is the test's. */
export function aDesk({
  clock = () => Date.parse('2026-11-23T09:00:00.000Z'),
  baseUrl = 'https://desk.openbook.example',
  ...faults
}: Partial<DeskFaultSettings> & { readonly clock?: () => number; readonly baseUrl?: string } = {}): Desk {
  let id = 0;
  return createDesk({
    baseUrl,
    account: DESK_ACCOUNT,
    store: memoryStore(),
    faults: createDeskFaults(faults),
    clock,
    newId: () => `id-${(id += 1)}`,
  });
}

/** Anything that answers, on a free port of this machine. Close it when the test is over. */
export async function serveLocally(handle: (request: Request) => Promise<Response>) {
  const server = await listenLocally({
    port: 0,
    allowedHost: (name) => name === 'localhost',
    onError: () => undefined,
  });
  server.serve(handle);
  return { url: `http://localhost:${server.port}`, close: server.close };
}
