import type { Handlers } from '@forge/resolver';
import type { Api } from '../contract';
import { store } from '../platform/store';
import { trustCentreAddress } from '../platform/trust-centre-address';
import { inventoryDigest } from '../inventory/digest';
import { inventory } from '../inventory/inventory';
import { inWords } from '../privacy/in-words';
import { policyAt } from '../privacy/policy-links';
import { findTenant } from '../tenant/keep-tenant';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

export const privacyResolvers: Pick<Handlers<Api>, 'getInventory' | 'getPolicy'> = {
  getInventory: () =>
    reply(async () => {
      await requireJiraAdmin();
      const trustCentre = trustCentreAddress();
      return {
        digest: inventoryDigest(inventory),
        kinds: inventory.recordKinds.map((kind) => inWords(kind, trustCentre)),
        transfers: inventory.transfers.map((transfer) => inWords(transfer, trustCentre)),
        tenant: await findTenant(store),
        policy: policyAt(trustCentre),
      };
    }),
  getPolicy: () => reply(async () => policyAt(trustCentreAddress())),
};
