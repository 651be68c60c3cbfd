import type { KeptKind, Policy, SentKind, Switches, YourData } from '../contract';
import { inventoryDigest } from '../inventory/digest';
import { inventory } from '../inventory/inventory';
import type { RecordKind, Transfer } from '../inventory/record-kind';
import { moveRecords } from '../move/move-records';
import type { Clock } from '../platform/clock';
import type { Store } from '../platform/store';
import { findTenant } from '../tenant/keep-tenant';
import { knownHeld } from './counting/known-held';
import { inWords } from './in-words';
import { elsewhere } from './elsewhere';
import { STAYS } from './erasure/erasure-scope';
import { policyHeader } from './policy-header';
import { policyAt } from './policy-links';
import { isRestorable } from './restore/restorable';
import { findSwitches } from './switches';

export type YourDataPorts = {
  readonly store: Store;
  readonly clock: Clock;
  /** Null where it has no address. */
  readonly trustCentre: string | null;
  /** Whether the vendor named an address for it, and the site's permissions list that. */
  readonly isConfigured: (transfer: Transfer) => boolean;
};

/** What is kept about the site, in the inventory's words and as far as one look can count it. */
export async function yourData(
  ports: YourDataPorts,
  { siteName, support }: Pick<YourData, 'siteName' | 'support'>,
): Promise<YourData> {
  const { store, clock, trustCentre, isConfigured } = ports;
  const policy = policyAt(trustCentre, clock);
  const [tenant, switches, moved, kinds] = await Promise.all([
    findTenant(store),
    findSwitches(store),
    moveRecords(store).receipt(),
    Promise.all(inventory.recordKinds.map((kind) => keptKindOf(ports, policy, kind))),
  ]);
  return {
    siteName,
    tenant,
    digest: inventoryDigest(inventory),
    policy: await policyHeader(ports, policy, tenant?.policyVersion),
    kinds,
    transfers: inventory.transfers.map((transfer) => ({
      ...inWords(transfer, policy),
      recipient: transfer.recipient,
      state: isConfigured(transfer) ? stateOf(transfer, switches, moved !== null) : 'not configured',
    })),
    elsewhere: elsewhere(),
    support,
  };
}

async function keptKindOf(ports: YourDataPorts, policy: Policy, kind: RecordKind): Promise<KeptKind> {
  const held = kind.place === 'key-value storage' ? await knownHeld(ports, kind) : undefined;
  const staysBecause = STAYS.get(kind.name);
  return {
    ...inWords(kind, policy),
    ...(held === undefined ? {} : { held }),
    ...(staysBecause === undefined ? {} : { staysBecause }),
    restorable: isRestorable(kind.name),
  };
}

function stateOf(transfer: Transfer, switches: Switches, hasMoved: boolean): SentKind['state'] {
  if (transfer.place === 'old Connect backend' && hasMoved) return 'over';
  return isOn(transfer, switches) ? 'on' : 'off';
}

/** Numbers of use are sent only where use is counted. */
function isOn({ place, category }: Transfer, switches: Switches): boolean {
  if (place === 'old Connect backend') return switches.moveFromConnect;
  if (place === 'support desk') return switches.sendReports;
  return switches.sendNumbers && (category !== 'Product analytics' || switches.countUsage);
}
