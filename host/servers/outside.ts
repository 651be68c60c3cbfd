import { createCollector, type Collector } from '../collector/collector';
import { createDesk, type Desk } from '../desk/desk';
import { createDeskFaults, type DeskFaultSettings } from '../desk/desk-faults';
import { DESK_PROJECT, DESK_TRANSITIONS } from '../desk/desk-project';
import type { Store } from '../kvs/store';
import type { Network } from '../seams/network';
import { collectorOrigin } from './collector-origin';
import { deskOrigin } from './desk-origin';
import { listenLocally } from './local-server';
import { outsideFiles } from './outside-pages';

/** Addresses as a vendor would have them; `.example` is nobody's (RFC 2606). */
const DESK_ADDRESS = 'https://desk.openbook.example';
const COLLECTOR_ADDRESS = 'https://collector.openbook.example';

/** The vendor's servers outside Atlassian, on origins of their own. */
export type Outside = {
  readonly desk: Desk;
  readonly deskUrl: string;
  readonly collector: Collector;
  readonly collectorUrl: string;
  /** What `forge variables set` would give the app so that it finds them. */
  readonly variables: Readonly<Record<string, string>>;
  /** How the app's addresses reach them. */
  readonly network: Network;
};

/** Opens both servers; `port` is the desk's, the collector's the one after, 0 takes free ones. Throws PortInUseError. */
export async function openOutside(options: {
  readonly port: number;
  readonly store: Store;
  readonly deskFaults?: Partial<DeskFaultSettings> | undefined;
  readonly script: string;
  readonly themeCss: string;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly onError: (error: unknown) => void;
  readonly onRefusal: (reason: string) => void;
  readonly onClose: (close: () => Promise<void>) => void;
}): Promise<Outside> {
  const { port, store, clock, newId, onError, onRefusal, onClose } = options;
  const listen = async (at: number) => {
    const server = await listenLocally({ port: at, allowedHost: (name) => name === 'localhost', onError });
    onClose(server.close);
    return server;
  };
  const deskServer = await listen(port);
  const collectorServer = await listen(port && port + 1);
  const deskUrl = `http://localhost:${deskServer.port}`;
  const collectorUrl = `http://localhost:${collectorServer.port}`;

  const account = { email: 'openbook@desk.openbook.example', token: newId() };
  const faults = createDeskFaults(options.deskFaults);
  const desk = createDesk({ baseUrl: deskUrl, account, store, faults, clock, newId });
  const collector = createCollector({ store, clock, onRefusal });
  const files = outsideFiles(options);
  deskServer.serve(deskOrigin(desk, files));
  collectorServer.serve(collectorOrigin(collector, files));
  return {
    desk,
    deskUrl,
    collector,
    collectorUrl,
    variables: {
      DESK_URL: DESK_ADDRESS,
      DESK_EMAIL: account.email,
      DESK_TOKEN: account.token,
      DESK_ID: DESK_PROJECT.serviceDeskId,
      DESK_REQUEST_TYPE_ID: DESK_PROJECT.requestTypeId,
      DESK_REPORT_ID_FIELD: 'customfield_10100',
      DESK_EMAIL_FIELD: 'customfield_10101',
      DESK_CLOSE_TRANSITION_ID: DESK_TRANSITIONS.find(({ to }) => to === 'closed')!.id,
      SUPPORT_PORTAL_URL: deskUrl,
      COLLECTOR_URL: COLLECTOR_ADDRESS,
    },
    network: new Map([
      [DESK_ADDRESS, deskUrl],
      [COLLECTOR_ADDRESS, collectorUrl],
    ]),
  };
}
