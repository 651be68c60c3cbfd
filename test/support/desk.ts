import { createDesk, type Desk } from '../../host/desk/desk';
import { createDeskFaults, type DeskFaultSettings } from '../../host/desk/desk-faults';
import { memoryStore } from '../../host/kvs/memory-store';
import { listenLocally } from '../../host/servers/local-server';

export const DESK_ACCOUNT = { email: 'robot@desk.example', token: 'token-1' };

/** What whoever deploys the app tells it about the desk. */
export const deskVariables = {
  DESK_URL: 'https://desk.openbook.example',
  DESK_EMAIL: DESK_ACCOUNT.email,
  DESK_TOKEN: DESK_ACCOUNT.token,
  DESK_ID: '4',
  DESK_REQUEST_TYPE_ID: '25',
  DESK_REPORT_ID_FIELD: 'customfield_10100',
  DESK_EMAIL_FIELD: 'customfield_10101',
  DESK_CLOSE_TRANSITION_ID: '1',
};

/** A desk in memory, with ids that count, whose clock is the test's. */
export function aDesk({
  clock = () => Date.parse('2026-11-23T09:00:00.000Z'),
  baseUrl = deskVariables.DESK_URL,
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
